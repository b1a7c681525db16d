import { formatNumber } from "#lib/engine/numbers.ts";
import type { Language } from "#lib/engine/text.ts";

/** Bytes as people read them: 84 ko, 2,1 Mo. */
export const fileSize = (bytes: number, language: Language): string => {
  const units = language === "fr" ? (["ko", "Mo"] as const) : (["kB", "MB"] as const);
  const kilo = bytes / 1024;
  if (kilo < 1000) return `${formatNumber(Math.max(1, Math.round(kilo)), language)}\u00a0${units[0]}`;
  return `${formatNumber(kilo / 1024, language)}\u00a0${units[1]}`;
};
