import type { Language, Text } from "./text.ts";

const locales = { fr: "fr-FR", en: "en-GB" } as const satisfies Record<Language, string>;

const formats = {
  fr: new Intl.NumberFormat(locales.fr, { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 1 }),
} as const satisfies Record<Language, Intl.NumberFormat>;

const rules = {
  fr: new Intl.PluralRules(locales.fr),
  en: new Intl.PluralRules(locales.en),
} as const satisfies Record<Language, Intl.PluralRules>;

const eithers = {
  fr: new Intl.ListFormat(locales.fr, { type: "disjunction" }),
  en: new Intl.ListFormat(locales.en, { type: "disjunction" }),
} as const satisfies Record<Language, Intl.ListFormat>;

/** By thousands, with one decimal at most or as many as said: “3 500,5” in French, “3,500.5” in English. */
export const formatNumber = (value: number, language: Language, decimals?: number): string =>
  decimals === undefined
    ? formats[language].format(value)
    : value.toLocaleString(locales[language], { maximumFractionDigits: decimals });

/** The words that go with a number of things: none is “0 dossier” in French, “0 cases” in English. */
export const plural = (count: number, language: Language, one: string, other: string): string =>
  rules[language].select(count) === "one" ? one : other;

/** Both languages at once, each by its own rule. */
export const pluralText = (count: number, one: Text, other: Text): Text => ({
  fr: plural(count, "fr", one.fr, other.fr),
  en: plural(count, "en", one.en, other.en),
});

/** “2, 3 ou 4”, “2, 3 or 4”. */
export const formatEither = (numbers: readonly number[], language: Language): string =>
  eithers[language].format(numbers.map(String));
