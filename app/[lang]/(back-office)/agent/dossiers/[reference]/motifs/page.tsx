import type { Metadata } from "next";
import { RulingForm } from "#app/_ui/back-office/ruling-form.tsx";
import { Sheet } from "#app/_ui/back-office/sheet.tsx";
import { groundsFor } from "#lib/back-office/file/grounds.ts";
import { owesReasons } from "#lib/back-office/give-reasons.ts";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { caseWhere } from "../acting-case.ts";
import { answerWithReasons } from "../ruling-actions.ts";

type Props = { params: Promise<{ lang: string; reference: string }> };

const title: Text = { fr: "Donner les motifs du refus", en: "Give the reasons of the rejection" };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: title[asLanguage((await params).lang)],
});

/** Why silence rejected, told to whoever asked. */
export default async function GiveReasons({ params }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const { application, address } = await caseWhere(reference, (_, found) => owesReasons(found));
  return (
    <Sheet title={title[language]} application={application} back={address} language={language}>
      <RulingForm
        kind="reasons"
        action={answerWithReasons}
        reference={application.reference}
        version={application.version}
        grounds={groundsFor(application, "reject", language)}
        back={address}
        language={language}
      />
    </Sheet>
  );
}
