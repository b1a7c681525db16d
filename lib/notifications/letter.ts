import type { Language } from "#lib/engine/text.ts";

/** An e-mail in one language, ready to be laid out. */
export type Letter = {
  language: Language;
  subject: string;
  title: string;
  blocks: LetterBlock[];
  button: { label: string; address: string };
  footer: { follow: string; tracking: string; about: string; service: string };
};
export type LetterBlock =
  | { kind: "text"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "list"; items: string[] };
