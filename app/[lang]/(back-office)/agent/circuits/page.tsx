import type { Metadata } from "next";
import { Instant } from "#app/_ui/instant.tsx";
import { ProcessBand } from "#app/_ui/procedure/process-band.tsx";
import { proceduresOf } from "#lib/back-office/stages/procedures-of.ts";
import { readStages } from "#lib/back-office/stages/read-stages.ts";
import { countedDrawingKept } from "#lib/diagrams/kept.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { asLanguage, type Language } from "#lib/engine/text.ts";
import { requireAnyAgent } from "#lib/identity/current.ts";
import { figuresOf } from "./figures-of.ts";
import { circuitWords as words } from "./words.ts";

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<{ demarche?: string | string[] }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: words.title[asLanguage((await params).lang)],
});

/** The diagram of each procedure of the service, with what waits in each stage. */
export default async function Circuits({ params, searchParams }: Props) {
  const agent = await requireAnyAgent("/agent/circuits");
  const language = asLanguage((await params).lang);
  const { demarche } = await searchParams;
  const procedures = await proceduresOf(agent);
  const shown = procedures.find(({ slug }) => slug === demarche) ?? procedures[0];
  return (
    <main id="contenu" tabIndex={-1} className="pv-wrap pv-section pv-stack">
      <h1 className="ds-heading" data-size="lg">
        {words.title[language]}
      </h1>
      {shown ? (
        <>
          <Choice procedures={procedures} shown={shown} language={language} />
          <Counted procedure={shown} figures={await readStages(agent, shown.slug)} language={language} />
        </>
      ) : (
        <p>{words.none[language]}</p>
      )}
    </main>
  );
}

function Choice({
  procedures,
  shown,
  language,
}: {
  procedures: readonly Procedure[];
  shown: Procedure;
  language: Language;
}) {
  return (
    <nav className="pv-row" aria-label={words.procedures[language]}>
      {procedures.map(({ slug, short }) => (
        <a key={slug} href={`/agent/circuits?demarche=${slug}`} aria-current={slug === shown.slug ? "page" : undefined}>
          {short[language]}
        </a>
      ))}
    </nav>
  );
}

type CountedProps = { procedure: Procedure; figures: Awaited<ReturnType<typeof readStages>>; language: Language };

async function Counted({ procedure, figures, language }: CountedProps) {
  const [first] = figures;
  return (
    <section className="pv-stack" aria-labelledby="circuit">
      <h2 className="ds-heading" data-size="sm" id="circuit">
        {procedure.title[language]}
      </h2>
      <p className="pv-soft">{words.read[language]}</p>
      <p className="pv-soft">
        {first ? words.measured[language] : words.never[language]}
        {first ? <Instant at={first.measuredAt} language={language} /> : null}
      </p>
      <ProcessBand
        drawing={await countedDrawingKept(procedure, language)}
        language={language}
        overlay={{ figures: figuresOf(figures, language) }}
      />
    </section>
  );
}
