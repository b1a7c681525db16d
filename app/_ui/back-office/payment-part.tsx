import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { formatInstant } from "#lib/engine/calendar.ts";
import { formatMoney } from "#lib/engine/money.ts";
import type { Language, Text } from "#lib/engine/text.ts";

const words = {
  title: { fr: "Paiement", en: "Payment" },
  amount: { fr: "Montant", en: "Amount" },
  paid: { fr: "Payé", en: "Paid" },
  debt: { fr: "Référence", en: "Reference" },
  lines: { fr: "Détail du calcul", en: "How it was computed" },
} as const satisfies Record<string, Text>;

export function PaymentPart({
  file,
  language,
}: {
  file: Pick<CaseFile, "application" | "payments">;
  language: Language;
}) {
  const { fee } = file.application;
  if (fee === null || fee.totalCents === 0) return null;
  const paid = file.payments.find((attempt) => attempt.state === "paid");
  return (
    <section aria-labelledby="paiement">
      <h2 id="paiement">{words.title[language]}</h2>
      <dl className="pv-dl">
        <Line label={words.amount} value={formatMoney(fee.totalCents, language)} language={language} />
        {paid?.settledAt ? (
          <Line label={words.paid} value={formatInstant(paid.settledAt, language)} language={language} />
        ) : null}
        {paid ? <Line label={words.debt} value={paid.debtReference} language={language} /> : null}
      </dl>
      <details className="pv-help-q">
        <summary>{words.lines[language]}</summary>
        <dl className="pv-dl">
          {fee.lines.map((line) => (
            <div key={line.code}>
              <dt>{line.code}</dt>
              <dd>
                {line.label[language]}
                <br />
                <small className="pv-soft">{line.explanation[language]}</small>
              </dd>
              <dd className="pv-num">{formatMoney(line.cents, language)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Line({ label, value, language }: { label: Text; value: string; language: Language }) {
  return (
    <div>
      <dt>{label[language]}</dt>
      <dd>{value}</dd>
    </div>
  );
}
