import type { Language } from "#lib/engine/text.ts";

/** An e-mail in one language, ready to be laid out. */
export type Letter = {
  language: Language;
  subject: string;
  title: string;
  /** What it is about; then the button; then, from the first heading on, what the law wants said. */
  news: LetterBlock[];
  mentions: LetterBlock[];
  button: { label: string; address: string };
  footer: { follow: string; tracking: string; about: string; service: string };
};
export type LetterBlock =
  | { kind: "text"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "list"; items: string[] };
