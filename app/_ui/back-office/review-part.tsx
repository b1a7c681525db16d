import { answersByStep } from "#lib/back-office/file/answers-by-step.ts";
import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { sparedDocuments } from "#lib/engine/supporting-documents.ts";
import type { Language } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { AutoChecks } from "./auto-checks.tsx";
import { KnownAnswers } from "./known-answers.tsx";
import { PaymentPart } from "./payment-part.tsx";
import { RequestsPart } from "./requests-part.tsx";
import { SparedPart } from "./spared-part.tsx";

type PartProps = { file: CaseFile; today: string; language: Language };

/** What is looked at to decide: what the machine checked, what was asked again, what is known, what was paid. */
export function ReviewPart({ file, today, language }: PartProps) {
  const { application } = file;
  const procedure = procedureOf(application);
  const context = { answers: application.answers, facts: application.facts, today };
  const groups = answersByStep(procedure, context);
  return (
    <>
      <AutoChecks checks={application.checks} language={language} />
      <SparedPart spared={sparedDocuments(procedure, context)} language={language} />
      <RequestsPart file={file} procedure={procedure} language={language} />
      <KnownAnswers groups={groups} language={language} />
      <PaymentPart file={file} language={language} />
    </>
  );
}
