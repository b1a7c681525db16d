import type { Metadata } from "next";
import { Sheet } from "#app/_ui/back-office/sheet.tsx";
import { VisitForm } from "#app/_ui/back-office/visit-form.tsx";
import { mayVisit, visitOf } from "#lib/back-office/set-visit.ts";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { caseWhere } from "../acting-case.ts";
import { arrangeVisit } from "./actions.ts";

type Props = { params: Promise<{ lang: string; reference: string }> };

const title: Text = { fr: "Convenir d’une visite", en: "Arrange a visit" };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: title[asLanguage((await params).lang)],
});

/** The day and hour of a visit of the place. */
export default async function Visit({ params }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const { application, address } = await caseWhere(reference, (agent, found) => mayVisit(agent, found) === undefined);
  return (
    <Sheet title={title[language]} application={application} back={address} language={language}>
      <VisitForm
        action={arrangeVisit}
        reference={application.reference}
        version={application.version}
        visitAt={await visitOf(application)}
        back={address}
        language={language}
      />
    </Sheet>
  );
}
