import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { formatInstant } from "#lib/engine/calendar.ts";
import { formatMoney } from "#lib/engine/money.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { PaymentLines } from "./payment-lines.tsx";

const words = {
  amount: { fr: "Montant", en: "Amount" },
  paid: { fr: "Payé", en: "Paid" },
  debt: { fr: "Référence", en: "Reference" },
} as const satisfies Record<string, Text>;

type PartProps = { file: Pick<CaseFile, "application" | "payments">; language: Language };

export function PaymentPart({ file, language }: PartProps) {
  const { fee } = file.application;
  if (fee === null || fee.totalCents === 0) return null;
  const paid = file.payments.find((attempt) => attempt.state === "paid");
  const known = [
    { label: words.amount[language], value: formatMoney(fee.totalCents, language) },
    ...(paid?.settledAt ? [{ label: words.paid[language], value: formatInstant(paid.settledAt, language) }] : []),
    ...(paid ? [{ label: words.debt[language], value: paid.debtReference }] : []),
  ];
  const lines = fee.lines.map(({ code, label, explanation, cents }) => ({
    code,
    label: label[language],
    explanation: explanation[language],
    amount: formatMoney(cents, language),
  }));
  return <PaymentLines known={known} lines={lines} language={language} />;
}
