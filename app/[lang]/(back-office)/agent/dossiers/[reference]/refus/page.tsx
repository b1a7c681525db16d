import type { Metadata } from "next";
import { AppealText } from "#app/_ui/back-office/appeal-text.tsx";
import { RulingForm } from "#app/_ui/back-office/ruling-form.tsx";
import { Sheet } from "#app/_ui/back-office/sheet.tsx";
import { groundsFor } from "#lib/back-office/file/grounds.ts";
import { readService } from "#lib/back-office/file/service.ts";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { actingCase } from "../acting-case.ts";
import { refuse } from "../ruling-actions.ts";

type Props = { params: Promise<{ lang: string; reference: string }> };

const title: Text = { fr: "Refuser la demande", en: "Reject the application" };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: title[asLanguage((await params).lang)],
});

export default async function Refusal({ params }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const { application, address } = await actingCase(reference, "reject");
  const service = await readService(application);
  return (
    <Sheet title={title[language]} application={application} back={address} language={language}>
      <RulingForm
        kind="reject"
        action={refuse}
        reference={application.reference}
        version={application.version}
        grounds={groundsFor(application, "reject", language)}
        back={address}
        language={language}
      >
        <AppealText service={service} language={language} />
      </RulingForm>
    </Sheet>
  );
}
