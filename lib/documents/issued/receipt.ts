import { formatInstant } from "#lib/engine/calendar.ts";
import { formatMoney } from "#lib/engine/money.ts";
import type { Text } from "#lib/engine/text.ts";
import type { FeeBreakdown } from "#lib/fees/fee-breakdown.ts";
import { feeTable, feeTableHeight } from "./fee-table.ts";
import type { IssuedDocument } from "./issued-document.ts";
import { keyPanel } from "./key-panel.ts";
import { algorithmMention, howToVerify, serviceInCharge } from "./legal-mentions.ts";
import { footers, letterhead } from "./letterhead.ts";
import type { PaymentMade } from "./payment-made.ts";
import { rows } from "./rows.ts";
import { writeSheet } from "./sheet.ts";
import { documentTitle, paragraph, sectionHeading, styles } from "./write-text.ts";

export type Receipt = IssuedDocument & { payer: string; payment: PaymentMade; fee: FeeBreakdown };

/** “Reçu de paiement”: what was paid, when, how, by whom and for what. */
export function receiptPdf(data: Receipt): Promise<Buffer> {
  const { language, reference, issuedAt, payment, fee } = data;
  const title = words.title[language];
  return writeSheet({ title: `${title} ${reference}`, language, issuedAt, keywords: reference }, (sheet) => {
    letterhead(sheet, data);
    documentTitle(sheet, title);
    paragraph(sheet, data.procedure, { style: styles.lead, after: 14 });
    const amount = formatMoney(payment.cents, language);
    keyPanel(sheet, data, { kind: "figure", label: words.amount[language], value: amount }, [
      `${words.paid[language]} ${formatInstant(payment.paidAt, language)} (${words.paris[language]})`,
      `${words.file[language]} ${reference}`,
    ]);
    rows(sheet, [
      { label: words.payer[language], value: data.payer },
      { label: words.means[language], value: payment.means },
      { label: words.transaction[language], value: payment.transaction },
    ]);
    serviceInCharge(sheet, data);
    sectionHeading(sheet, words.detail[language], feeTableHeight(sheet, fee));
    feeTable(sheet, fee);
    algorithmMention(sheet, data);
    howToVerify(sheet, data);
    footers(sheet, title, data);
  });
}

const words = {
  title: { fr: "Reçu de paiement", en: "Payment receipt" },
  amount: { fr: "Montant réglé", en: "Amount paid" },
  paid: { fr: "Réglé le", en: "Paid on" },
  paris: { fr: "heure de Paris", en: "Paris time" },
  file: { fr: "Dossier", en: "File" },
  payer: { fr: "Réglé par", en: "Paid by" },
  means: { fr: "Moyen de paiement", en: "Means of payment" },
  transaction: { fr: "Numéro de transaction", en: "Transaction number" },
  detail: { fr: "Ce que vous avez payé, et pourquoi", en: "What you paid, and why" },
} as const satisfies Record<string, Text>;
