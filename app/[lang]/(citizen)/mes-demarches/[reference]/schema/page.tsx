import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ProcessBand } from "#app/_ui/procedure/process-band.tsx";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { ownTracked } from "#lib/applications/own-tracked.ts";
import { showReference } from "#lib/applications/reference.ts";
import { drawingKept } from "#lib/diagrams/kept.ts";
import { traceOf } from "#lib/diagrams/model/trace.ts";
import { statusOf } from "#lib/engine/states.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { turnAddress } from "#lib/web/turn-address.ts";
import { fileWords } from "../words.ts";

type Props = { params: Promise<{ lang: string; reference: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { lang, reference } = await params;
  return { title: `${fileWords.diagram[asLanguage(lang)]} ${showReference(reference)}` };
};

/** The diagram of the procedure, with what is done and where one’s own application is. */
export default async function MyDiagram({ params }: Props) {
  const { lang, reference } = await params;
  const language = asLanguage(lang);
  const citizen = await requireCitizen(`/mes-demarches/${reference}/schema`);
  const tracked = await ownTracked(citizen.id, reference);
  if (tracked === undefined) notFound();
  const { application, procedure, events } = tracked;
  if (application.decision === "draft") redirect(turnAddress("resume", application));
  const drawing = await drawingKept(procedure, language);
  const trace = traceOf(drawing.diagram, application, events);
  const ended = trace.stopped ? wordsOfStatus(procedure, statusOf(application)).label[language] : undefined;
  return (
    <div className="pv-wrap">
      <Crumbs
        language={language}
        trail={[
          { href: "/mes-demarches", label: fileWords.mine[language] },
          { href: `/mes-demarches/${reference}`, label: `${fileWords.file[language]} ${showReference(reference)}` },
        ]}
        here={fileWords.diagram[language]}
      />
      <div className="pv-title">
        <h1>{fileWords.onDiagram[language]}</h1>
        <p className="pv-lead">{procedure.title[language]}</p>
      </div>
      <ProcessBand drawing={drawing} language={language} overlay={{ ...trace, note: ended }} />
    </div>
  );
}
