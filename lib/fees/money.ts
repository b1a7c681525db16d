import type { Language } from "#lib/engine/text.ts";

/** An amount in cents as people write it: “1 234,56 €” in French, “€1,234.56” in English. */
export function formatCents(cents: number, language: Language): string {
  const sign = cents < 0 ? "−" : "";
  const euros = String(Math.floor(Math.abs(cents) / 100));
  const rest = String(Math.abs(cents) % 100).padStart(2, "0");
  const groups = euros.replace(/\B(?=(\d{3})+$)/g, language === "fr" ? "\u00a0" : ",");
  return language === "fr" ? `${sign}${groups},${rest}\u00a0€` : `${sign}€${groups}.${rest}`;
}

export const fromEuros = (euros: number): number => Math.round(euros * 100);

/** To the nearest whole euro, fifty cents counting for one. Amounts are never negative here. */
export const roundToEuro = (cents: number): number => Math.floor((cents + 50) / 100) * 100;
