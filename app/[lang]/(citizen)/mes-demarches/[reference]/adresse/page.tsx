import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ownFile } from "#lib/applications/own-file.ts";
import { fieldsOf } from "#lib/engine/answers.ts";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { sendAddress } from "../actions.ts";
import { FileCrumbs } from "../file-crumbs.tsx";
import { OwnQuestions } from "../own-questions.tsx";
import { fileWords } from "../words.ts";

type Props = { params: Promise<{ lang: string; reference: string }> };

const words = {
  title: { fr: "Où envoyer votre titre\u00a0?", en: "Where shall we send your document?" },
  lead: {
    fr: "La Poste n’a pas pu remettre le pli. Vérifiez l’adresse, et que votre nom se lit sur la boîte aux lettres. L’étage, l’escalier ou «\u00a0chez\u00a0» suffisent parfois.",
    en: "La Poste could not deliver the letter. Check the address, and that your name can be read on the letterbox. A floor, a staircase or “care of” is sometimes enough.",
  },
} as const satisfies Record<string, Text>;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: fileWords.confirm[asLanguage((await params).lang)],
});

/** A letter came back: the address as it was, to confirm or to correct. */
export default async function Address({ params }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const page = `/mes-demarches/${reference}`;
  const citizen = await requireCitizen(`${page}/adresse`);
  const file = await ownFile(citizen.id, reference);
  if (file === undefined) notFound();
  if (!file.actions.includes("confirm_address")) redirect(`${page}?fait=change`);
  const { application, tracked } = file;
  const { deliverTo } = tracked.procedure;
  const asked = fieldsOf(tracked.procedure).flatMap((field) =>
    field.key === deliverTo && field.kind !== "identity" ? [{ field, because: { fr: "", en: "" } }] : [],
  );
  return (
    <div className="pv-wrap">
      <FileCrumbs reference={reference} here={fileWords.confirm[language]} language={language} />
      <div className="pv-title">
        <h1>{words.title[language]}</h1>
        <p className="pv-lead">{words.lead[language]}</p>
      </div>
      <div className="pv-narrow">
        <OwnQuestions
          application={application}
          language={language}
          asked={asked}
          submit={fileWords.confirm[language]}
          action={sendAddress}
        />
      </div>
    </div>
  );
}
