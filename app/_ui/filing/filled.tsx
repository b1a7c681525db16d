import type { Language } from "#lib/engine/text.ts";
import { Alert } from "../alert.tsx";
import { filingWords } from "./words.ts";

/** Answers were written for the person: they look at them before they go on. */
export function Filled({ filled, language }: { filled: Record<string, string> | undefined; language: Language }) {
  if (filled === undefined || Object.keys(filled).length === 0) return null;
  return <Alert tone="info" title={filingWords[language].filled} />;
}
