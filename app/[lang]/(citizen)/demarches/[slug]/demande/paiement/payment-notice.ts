import type { Language } from "#lib/engine/text.ts";
import { payWords } from "./words.ts";

type Attempt = { state: "pending" | "paid" | "refused" | "abandoned" | "mismatch" } | undefined;
type Notice = { tone: "info" | "warning"; title: string; text: string; waiting?: true };

const motives = ["indisponible", "en_cours", "autre_brouillon"] as const;

/** What became of the last payment, in words; nothing before the first. */
export const paymentNotice = (
  attempt: Attempt,
  returning: boolean,
  motive: string | undefined,
  language: Language,
): Notice | undefined => {
  const words = payWords[language];
  const told = motives.find((each) => each === motive);
  if (told) return notice("warning", words[told]);
  switch (attempt?.state) {
    case undefined:
      return undefined;
    case "pending":
    case "paid":
      return returning ? { ...notice("info", words.waiting), waiting: true } : undefined;
    case "refused":
      return notice("warning", words.refused);
    case "abandoned":
      return notice("info", words.abandoned);
    case "mismatch":
      return notice("warning", words.mismatch);
  }
};

const notice = (tone: Notice["tone"], [title, text]: readonly [string, string]): Notice => ({ tone, title, text });
