import type { Language } from "#lib/engine/text.ts";

/** An amount in cents as people write it: “1 234,56 €” in French, “€1,234.56” in English. */
export function formatCents(cents: number, language: Language): string {
  const sign = cents < 0 ? "−" : "";
  const euros = formatWhole(Math.floor(Math.abs(cents) / 100), language);
  const rest = String(Math.abs(cents) % 100).padStart(2, "0");
  return language === "fr" ? `${sign}${euros},${rest}\u00a0€` : `${sign}€${euros}.${rest}`;
}

/** A whole number, by thousands: “3 500” in French, “3,500” in English. */
export const formatWhole = (value: number, language: Language): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, language === "fr" ? "\u00a0" : ",");

export const fromEuros = (euros: number): number => Math.round(euros * 100);

/** To the nearest whole euro, fifty cents counting for one. Amounts are never negative here. */
export const roundToEuro = (cents: number): number => Math.floor((cents + 50) / 100) * 100;
