import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Stressed } from "#app/_ui/tracker/stressed.tsx";
import { ownFile } from "#lib/applications/own-file.ts";
import { formatDay } from "#lib/engine/calendar.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { sendCompletion } from "../actions.ts";
import { FileCrumbs } from "../file-crumbs.tsx";
import { OwnQuestions } from "../own-questions.tsx";
import { fileWords } from "../words.ts";

type Props = { params: Promise<{ lang: string; reference: string }> };

const before = {
  fr: (day: string) => `À envoyer au plus tard le *${day}*.`,
  en: (day: string) => `To be sent by *${day}*.`,
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: fileWords.complete[asLanguage((await params).lang)],
});

/** The second part of an application, once what it was filed for has happened. */
export default async function SecondPart({ params }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const page = `/mes-demarches/${reference}`;
  const citizen = await requireCitizen(`${page}/suite`);
  const file = await ownFile(citizen.id, reference);
  if (file === undefined) notFound();
  const { application, tracked } = file;
  const { completion } = tracked.procedure;
  if (completion === undefined || application.completeBy === null || !file.actions.includes("complete"))
    redirect(`${page}?fait=change`);
  const asked = completion.fields.flatMap((field) =>
    field.kind === "identity" ? [] : [{ field, because: { fr: "", en: "" } }],
  );
  return (
    <div className="pv-wrap">
      <FileCrumbs reference={reference} here={completion.title[language]} language={language} />
      <div className="pv-title">
        <h1>{completion.title[language]}</h1>
        {completion.intro ? <p className="pv-lead">{completion.intro[language]}</p> : null}
        <p className="pv-expect">
          <Stressed>{before[language](formatDay(application.completeBy, language))}</Stressed>
        </p>
      </div>
      <div className="pv-narrow">
        <OwnQuestions
          application={application}
          language={language}
          asked={asked}
          submit={completion.send[language]}
          action={sendCompletion}
        />
      </div>
    </div>
  );
}
