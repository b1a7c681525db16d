import { formatInstant } from "#lib/engine/calendar.ts";
import { formatMoney } from "#lib/engine/money.ts";
import type { Language } from "#lib/engine/text.ts";

export type PaymentMade = {
  paidAt: Date;
  cents: number;
  /** “Carte bancaire”. */
  means: string;
  /** The payment provider's own number. */
  transaction: string;
};

export function paymentInWords({ paidAt, cents, means, transaction }: PaymentMade, language: Language): string {
  const amount = formatMoney(cents, language);
  const at = formatInstant(paidAt, language);
  return {
    fr: `${amount} réglés le ${at} (${means}, transaction ${transaction}).`,
    en: `${amount} paid on ${at} (${means}, transaction ${transaction}).`,
  }[language];
}
