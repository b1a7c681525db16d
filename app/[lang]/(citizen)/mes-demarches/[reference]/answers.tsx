import { Box } from "#app/_ui/box.tsx";
import { FeeOf } from "#app/_ui/recap/fee-of.tsx";
import { contextOf } from "#lib/applications/context.ts";
import type { OwnFile } from "#lib/applications/own-file.ts";
import { formatDate, parisDay } from "#lib/engine/calendar.ts";
import { formatMoney } from "#lib/engine/money.ts";
import { summaryOf } from "#lib/engine/summary.ts";
import type { Language } from "#lib/engine/text.ts";
import { fileWords } from "./words.ts";

/** What the person answered and what they paid, folded away. */
export function Answers({ file, language, today }: { file: OwnFile; language: Language; today: Date }) {
  const { application, tracked, payments } = file;
  const sections = summaryOf(tracked.procedure, contextOf(application, today), language);
  return (
    <Box title={fileWords.answers[language]} icon="person">
      {sections.map((section) => (
        <details key={section.step} className="pv-fold">
          <summary>{section.title[language]}</summary>
          <dl className="pv-brief">
            {section.rows.map((row) => (
              <div key={row.key}>
                <dt>{row.label[language]}</dt>
                <dd>{row.value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      {application.fee && application.fee.totalCents > 0 ? (
        <details className="pv-fold">
          <summary>
            {fileWords.fee[language]} ({formatMoney(application.fee.totalCents, language)})
          </summary>
          <FeeOf fee={application.fee} language={language} />
        </details>
      ) : null}
      {payments.map(({ id, amountCents, settledAt }) => (
        <p key={id} className="pv-small pv-soft pv-stack-top">
          {paid[language](formatMoney(amountCents, language), settledAt && formatDate(parisDay(settledAt), language))}
        </p>
      ))}
    </Box>
  );
}

const paid = {
  fr: (amount: string, day: string | null) => `${amount} payés${day ? ` le ${day}` : ""}.`,
  en: (amount: string, day: string | null) => `${amount} paid${day ? ` on ${day}` : ""}.`,
} as const;
