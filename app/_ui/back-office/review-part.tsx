import { answersByStep } from "#lib/back-office/file/answers-by-step.ts";
import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { sparedDocuments } from "#lib/engine/supporting-documents.ts";
import type { Language } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { AutoChecks } from "./auto-checks.tsx";
import { KnownAnswers } from "./known-answers.tsx";
import { PaymentPart } from "./payment-part.tsx";
import { ReasonsPart } from "./reasons-part.tsx";
import { RequestsPart } from "./requests-part.tsx";
import { SparedPart } from "./spared-part.tsx";
import { VisitPart } from "./visit-part.tsx";

type PartProps = { file: CaseFile; today: string; maySetVisit: boolean; language: Language };

/** What is looked at to decide: what the machine checked, what was asked again, what is known, what was paid. */
export function ReviewPart({ file, today, maySetVisit, language }: PartProps) {
  const { application } = file;
  const procedure = procedureOf(application);
  const context = { answers: application.answers, facts: application.facts, today };
  const groups = answersByStep(procedure, context).map(({ key, title, answers }) => ({
    key,
    title: title[language],
    answers: answers.map((answer) => ({ ...answer, label: answer.label[language], value: answer.value[language] })),
  }));
  return (
    <>
      <ReasonsPart file={file} today={today} language={language} />
      <AutoChecks
        checks={application.checks.map(({ key, label, detail, result }) => ({
          key,
          label: label[language],
          detail: detail[language],
          result,
        }))}
        language={language}
      />
      <SparedPart spared={sparedDocuments(procedure, context)} language={language} />
      <RequestsPart file={file} procedure={procedure} language={language} />
      <VisitPart file={file} procedure={procedure} maySet={maySetVisit} language={language} />
      <KnownAnswers groups={groups} language={language} />
      <PaymentPart file={file} language={language} />
    </>
  );
}
