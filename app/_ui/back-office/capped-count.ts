import type { Language } from "#lib/engine/text.ts";

const limit = 1_000;
const numbers = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") } as const;

/** “23”, “1 000+” once it is no longer worth counting. */
export const cappedCount = (count: number, language: Language): string =>
  count > limit ? `${numbers[language].format(limit)}+` : numbers[language].format(count);
