"use client";

import type { Language, Text } from "#lib/engine/text.ts";

const words = {
  title: { fr: "Paiement", en: "Payment" },
  lines: { fr: "Détail du calcul", en: "How it was computed" },
} as const satisfies Record<string, Text>;

type LinesProps = {
  known: readonly { label: string; value: string }[];
  lines: readonly { code: string; label: string; explanation: string; amount: string }[];
  language: Language;
};

/** What was paid, and each line of its computation. */
export function PaymentLines({ known, lines, language }: LinesProps) {
  return (
    <section aria-labelledby="paiement">
      <h2 id="paiement">{words.title[language]}</h2>
      <dl className="pv-dl">
        {known.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className="pv-help-q">
        <summary>{words.lines[language]}</summary>
        <dl className="pv-dl">
          {lines.map((line) => (
            <div key={line.code}>
              <dt>{line.code}</dt>
              <dd>
                {line.label}
                <br />
                <small className="pv-soft">{line.explanation}</small>
              </dd>
              <dd className="pv-num">{line.amount}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
