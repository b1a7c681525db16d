import type { Language } from "#lib/engine/text.ts";

/** Bytes as people read them: 84 ko, 2,1 Mo. */
export const fileSize = (bytes: number, language: Language): string => {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const units = language === "fr" ? (["ko", "Mo"] as const) : (["kB", "MB"] as const);
  const kilo = bytes / 1024;
  if (kilo < 1000) return `${Math.max(1, Math.round(kilo)).toLocaleString(locale)}\u00a0${units[0]}`;
  return `${(kilo / 1024).toLocaleString(locale, { maximumFractionDigits: 1 })}\u00a0${units[1]}`;
};
