import type { Metadata } from "next";
import type { AskableThing } from "#app/_ui/back-office/askable.ts";
import { RequestForm } from "#app/_ui/back-office/request-form.tsx";
import { Sheet } from "#app/_ui/back-office/sheet.tsx";
import type { Application } from "#lib/applications/transition.ts";
import { countingDocuments } from "#lib/back-office/case-documents.ts";
import { obstaclesToApproval } from "#lib/back-office/obstacles-to-approval.ts";
import { askable, usualAnswerDay } from "#lib/back-office/request-information.ts";
import { now } from "#lib/clock.ts";
import { fieldsOf, isVisible } from "#lib/engine/answers.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { asLanguage, type Language, type Text } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { actingCase } from "../acting-case.ts";
import { ask } from "./actions.ts";

type Props = { params: Promise<{ lang: string; reference: string }> };

const title: Text = { fr: "Demander un complément", en: "Request information" };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: title[asLanguage((await params).lang)],
});

export default async function Complement({ params }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const { application, address } = await actingCase(reference, "request_information");
  const procedure = procedureOf(application);
  const grounds = procedure.grounds.filter((ground) => ground.kind === "correctable");
  return (
    <Sheet title={title[language]} application={application} back={address} language={language}>
      <RequestForm
        action={ask}
        reference={application.reference}
        version={application.version}
        things={await thingsOf(application, language)}
        grounds={grounds.map(({ code, label }) => ({
          code,
          label: label[language],
          wording: label[application.language],
        }))}
        dueOn={usualAnswerDay(now())}
        back={address}
        language={language}
      />
    </Sheet>
  );
}

/** Documents, then answers; what the checklist found missing or wrong is already ticked. */
const thingsOf = async (application: Application, language: Language): Promise<AskableThing[]> => {
  const procedure = procedureOf(application);
  const today = parisDay(now());
  const can = askable(application);
  const obstacles = obstaclesToApproval(application, await countingDocuments(application.applicationId), today);
  const wanted = new Set(obstacles.filter(({ kind }) => kind !== "unanswered").map(({ slot }) => slot));
  const missing = new Set(obstacles.filter(({ kind }) => kind === "missing_document").map(({ slot }) => slot));
  const documents = procedure.documents.map((document) => ({
    kind: "document" as const,
    key: document.key,
    label: document.label[language],
    isWanted: wanted.has(document.key),
    isMissing: missing.has(document.key),
  }));
  const fields = fieldsOf(procedure).filter(
    (field) => can.field.includes(field.key) && isVisible(field, { ...application, today }),
  );
  const answers = fields.map((field) => ({
    kind: "field" as const,
    key: field.key,
    label: field.label[language],
    isWanted: false,
    isMissing: false,
  }));
  return [...documents, ...answers];
};
