import type { Metadata } from "next";
import { RulingForm } from "#app/_ui/back-office/ruling-form.tsx";
import { Sheet } from "#app/_ui/back-office/sheet.tsx";
import { groundsFor } from "#lib/back-office/file/grounds.ts";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { actingCase } from "../acting-case.ts";
import { closeCase } from "../ruling-actions.ts";

type Props = { params: Promise<{ lang: string; reference: string }> };

const title: Text = { fr: "Classer sans suite", en: "Close the case" };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: title[asLanguage((await params).lang)],
});

export default async function Closing({ params }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const { application, address } = await actingCase(reference, "close");
  return (
    <Sheet title={title[language]} application={application} back={address} language={language}>
      <RulingForm
        kind="close"
        action={closeCase}
        reference={application.reference}
        version={application.version}
        grounds={groundsFor(application, "close", language)}
        back={address}
        language={language}
      />
    </Sheet>
  );
}
