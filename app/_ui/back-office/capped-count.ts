import { formatNumber } from "#lib/engine/numbers.ts";
import type { Language } from "#lib/engine/text.ts";

const limit = 1_000;

/** “23”, “1 000+” once it is no longer worth counting. */
export const cappedCount = (count: number, language: Language): string =>
  count > limit ? `${formatNumber(limit, language)}+` : formatNumber(count, language);
