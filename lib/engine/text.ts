import { z } from "zod";

export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

export const textSchema = z.object({ fr: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof textSchema>;

/** Any untrusted value as a language; French when it is none of ours. */
export const asLanguage = (value: unknown): Language => languages.find((language) => language === value) ?? "fr";

/** For words that go on inside a sentence. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
