import type { Language } from "./text.ts";

const formats = {
  fr: new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" }),
  en: new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" }),
} as const satisfies Record<Language, Intl.NumberFormat>;

/** @param cents an integer number of euro cents, written `1 234,56 €` or `€1,234.56`. */
export const formatMoney = (cents: number, language: Language): string => formats[language].format(cents / 100);
