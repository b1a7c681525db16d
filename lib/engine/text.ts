export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

/** Words a person reads, in each language. Its schema lives apart: pages without a form do not load Zod for it. */
export type Text = Record<Language, string>;

/** Any untrusted value as a language; French when it is none of ours. */
export const asLanguage = (value: unknown): Language => languages.find((language) => language === value) ?? "fr";

/** For words that go on inside a sentence. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What stands between a name and what it names: French puts a space before it. */
export const colon: Text = { fr: "\u00a0: ", en: ": " };
