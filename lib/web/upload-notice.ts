import { uploadReasons } from "#lib/documents/intake/upload-refusal.ts";
import type { Language } from "#lib/engine/text.ts";
import { additionRefusals, refusalWords } from "./upload-answer.ts";

type Query = Record<string, string | string[] | undefined>;

/** What a plain form’s upload was refused for, said at its slot. */
export const noticeAt = (query: Query, slot: string, language: Language): string | undefined => {
  if (query.piece !== slot) return undefined;
  const reason = [...uploadReasons, ...additionRefusals].find((each) => each === query.refus);
  return reason && refusalWords(reason, language);
};
