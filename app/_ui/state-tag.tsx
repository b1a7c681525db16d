import { type Status, type StatusWords, statusTone } from "#lib/engine/states.ts";
import { statusWords } from "#lib/engine/status-words.ts";
import type { Language } from "#lib/engine/text.ts";
import { Tag } from "./tag.tsx";

/** @param words a procedure’s own words for the status, when it has some. */
export function StateTag({
  status,
  language,
  words,
}: {
  status: Status;
  language: Language;
  words?: StatusWords | undefined;
}) {
  return <Tag tone={statusTone[status]}>{(words ?? statusWords[status]).label[language]}</Tag>;
}
