import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Button } from "#app/_ui/button.tsx";
import { ownFile } from "#lib/applications/own-file.ts";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { withdrawApplication } from "../actions.ts";
import { FileCrumbs } from "../file-crumbs.tsx";
import { fileWords } from "../words.ts";

type Props = { params: Promise<{ lang: string; reference: string }> };

const words = {
  title: { fr: "Retirer votre demande\u00a0?", en: "Withdraw your application?" },
  effect: {
    fr: "Elle ne sera plus examinée, et ce ne sera pas réversible. Vous pourrez en déposer une nouvelle quand vous le voudrez.",
    en: "It will no longer be reviewed, and this cannot be undone. You may file a new one whenever you want.",
  },
  paid: {
    fr: "Vous avez déjà payé\u00a0: écrivez au service depuis la page de votre demande pour savoir ce que devient ce paiement.",
    en: "You have already paid: write to the service from the page of your application to know what becomes of this payment.",
  },
  keep: { fr: "Garder ma demande", en: "Keep my application" },
} as const satisfies Record<string, Text>;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: fileWords.withdraw[asLanguage((await params).lang)],
});

/** What withdrawing means, before it is done. */
export default async function Withdraw({ params }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const citizen = await requireCitizen(`/mes-demarches/${reference}/retrait`);
  const file = await ownFile(citizen.id, reference);
  if (file === undefined) notFound();
  const page = `/mes-demarches/${reference}`;
  if (!file.actions.includes("withdraw")) redirect(`${page}?fait=change`);
  const { application } = file;
  return (
    <div className="pv-wrap">
      <FileCrumbs reference={reference} here={fileWords.withdraw[language]} language={language} />
      <div className="pv-title">
        <h1>{words.title[language]}</h1>
      </div>
      <div className="pv-narrow pv-stack">
        <p>{words.effect[language]}</p>
        {application.payment === "paid" ? <p>{words.paid[language]}</p> : null}
        <form action={withdrawApplication} className="pv-row">
          <input type="hidden" name="dossier" value={reference} />
          <input type="hidden" name="version" value={application.version} />
          <Button look={{ color: "danger" }}>{fileWords.withdraw[language]}</Button>
          <a href={page}>{words.keep[language]}</a>
        </form>
      </div>
    </div>
  );
}
