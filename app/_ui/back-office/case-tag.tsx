import type { State } from "#lib/engine/states.ts";
import type { Language } from "#lib/engine/text.ts";
import { Tag } from "../tag.tsx";
import { caseWords } from "./case-words.ts";

export function CaseTag({ state, isAnswered, language }: { state: State; isAnswered: boolean; language: Language }) {
  const { label, tone } = caseWords(state, isAnswered, language);
  return <Tag tone={tone}>{label}</Tag>;
}
