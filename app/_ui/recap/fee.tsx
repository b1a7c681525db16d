import { useId } from "react";
import { formatMoney } from "#lib/engine/money.ts";
import type { Language, Text } from "#lib/engine/text.ts";

/** A `subtotal` line has no code: the rounding, shown as a line of its own. */
export type FeeLine = {
  code: string;
  label: string;
  explanation?: string | undefined;
  source?: string | undefined;
  cents: number;
  subtotal?: boolean;
};
export type FeeTotal = { code?: string | undefined; label: string; cents: number };

const words = {
  code: { fr: "Code", en: "Code" },
  tax: { fr: "Taxe et calcul", en: "Tax and reasoning" },
  amount: { fr: "Montant", en: "Amount" },
  basis: { fr: "Texte\u00a0: ", en: "Legal basis: " },
} as const satisfies Record<string, Text>;

type FeeProps = { language: Language; title: string; intro?: string; lines: readonly FeeLine[]; total: FeeTotal };

/** Every line shown, zero lines in grey with their reason, the total in the tinted foot. */
export function Fee({ language, title, intro, lines, total }: FeeProps) {
  const id = useId();
  return (
    <section className="pv-fee" aria-labelledby={id}>
      <header>
        <h2 className="ds-heading" data-size="xs" id={id}>
          {title}
        </h2>
        {intro ? <p className="pv-soft pv-small">{intro}</p> : null}
      </header>
      <table>
        <thead className="ds-sr-only">
          <tr>
            <th scope="col">{words.code[language]}</th>
            <th scope="col">{words.tax[language]}</th>
            <th scope="col">{words.amount[language]}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.code + line.label} line={line} language={language} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className="pv-y">{total.code}</td>
            <th scope="row">
              <b>{total.label}</b>
            </th>
            <td>{formatMoney(total.cents, language)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Line({ line, language }: { line: FeeLine; language: Language }) {
  const plain = line.cents === 0 ? "pv-zero" : undefined;
  return (
    <tr className={line.subtotal ? "pv-sub" : plain}>
      <td className="pv-y">{line.subtotal ? null : line.code}</td>
      <th scope="row">
        {line.subtotal ? line.label : <b>{line.label}</b>}
        {line.explanation ? <small>{line.explanation}</small> : null}
        {line.source ? <small className="pv-source">{words.basis[language] + line.source}</small> : null}
      </th>
      <td>{formatMoney(line.cents, language)}</td>
    </tr>
  );
}
