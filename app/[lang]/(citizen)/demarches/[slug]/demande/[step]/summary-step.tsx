import { randomUUID } from "node:crypto";
import { Alert } from "#app/_ui/alert.tsx";
import { FilingFrame } from "#app/_ui/filing/filing-frame.tsx";
import { GateAlerts } from "#app/_ui/filing/gate-alerts.tsx";
import { SendForm } from "#app/_ui/filing/send-form.tsx";
import { filingWords } from "#app/_ui/filing/words.ts";
import { FeeOf } from "#app/_ui/recap/fee-of.tsx";
import { Summary } from "#app/_ui/recap/summary.tsx";
import { feeOf } from "#lib/applications/fee.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { type SummaryRow, summaryOf } from "#lib/engine/summary.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { stepAddress } from "#lib/web/filing.ts";
import { sendingRefused } from "#lib/web/sending.ts";
import type { StepView } from "./step-view.ts";

const words = {
  documents: { fr: "Vos documents", en: "Your documents" },
  later: {
    fr: "Le montant ne peut pas encore être calculé\u00a0: le registre ne répond pas. Réessayez dans quelques minutes, votre brouillon vous attend.",
    en: "The amount cannot be computed yet: the register is not answering. Try again in a few minutes, your draft is kept.",
  },
} as const satisfies Record<string, Text>;

const isLater = ({ fee }: Procedure): boolean => fee.kind !== "none" && fee.when === "after-decision";

/** Everything as it will be sent, the fee reasoned line by line, the declaration to tick. */
export function SummaryStep({
  filing,
  step,
  index,
  language,
  refused,
}: StepView & { refused: string | string[] | undefined }) {
  const { procedure, context, documents, furthest } = filing;
  const fee = feeOf(procedure, context);
  const previous = procedure.steps[index - 1];
  const answers = summaryOf(procedure, context, language).map((section) => ({
    key: section.step,
    title: section.title[language],
    editHref: stepAddress(procedure, { slug: section.step }),
    answers: section.rows.map((row) => ({
      key: row.key,
      question: row.label[language],
      answer: <Answer row={row} language={language} />,
    })),
  }));
  const files = {
    key: "documents",
    title: words.documents[language],
    editHref: stepAddress(procedure, { slug: "documents" }),
    answers: documents.map((document) => ({
      key: document.id,
      question: procedure.documents.find(({ key }) => key === document.slot)?.label[language] ?? document.slot,
      answer: document.fileName,
    })),
  };
  return (
    <FilingFrame
      procedure={procedure}
      language={language}
      current={step.slug}
      furthest={furthest}
      title={step.title[language]}
    >
      <div className="pv-stack">
        <GateAlerts blocks={[]} warnings={gatesAt(procedure, context).warnings} language={language} />
        <Summary groups={documents.length > 0 ? [...answers, files] : answers} language={language} />
        {fee && fee.totalCents > 0 ? (
          <FeeOf fee={fee} language={language} when={isLater(procedure) ? "later" : "now"} />
        ) : null}
        {fee ? null : <Alert tone="warning">{words.later[language]}</Alert>}
        <SendForm
          slug={procedure.slug}
          step={step}
          language={language}
          submissionKey={randomUUID()}
          refused={sendingRefused(refused, step, context, language)}
          previous={previous ? stepAddress(procedure, previous) : undefined}
        />
      </div>
    </FilingFrame>
  );
}

function Answer({ row, language }: { row: SummaryRow; language: Language }) {
  return (
    <>
      {row.value.split("\n").map((line) => (
        <span className="pv-block" key={line}>
          {line}
        </span>
      ))}
      {row.provider ? (
        <span className="pv-block pv-soft">{filingWords[language].provided(row.provider[language])}</span>
      ) : null}
    </>
  );
}
