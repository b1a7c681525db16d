import { Alert } from "#app/_ui/alert.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { ProcedureCard } from "#app/_ui/procedure/procedure-card.tsx";
import type { Gate, Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { words } from "./words.ts";

type FoundProps = { procedure: Procedure; warnings: readonly Gate[]; language: Language };

export function Found({ procedure, warnings, language }: FoundProps) {
  return (
    <section className="pv-stack" aria-labelledby="bonne">
      <h2 className="ds-heading" data-size="sm" id="bonne">
        {words.right[language]}
      </h2>
      <ul className="pv-cards">
        <ProcedureCard procedure={procedure} language={language} />
      </ul>
      {warnings.map(({ key, message, remedy }) => (
        <Alert key={key} tone="warning">
          <p>
            {message[language]} {remedy[language]}
          </p>
        </Alert>
      ))}
      <div className="pv-actions">
        <ButtonLink href={`/demarches/${procedure.slug}/demande`}>{words.start[language]}</ButtonLink>
        <ButtonLink href={`/demarches/${procedure.slug}`} look={{ variant: "secondary" }}>
          {words.read[language]}
        </ButtonLink>
      </div>
    </section>
  );
}

/** What stands in the way, and what to do about it. */
export function Stopped({ gate, procedure, language }: { gate: Gate; procedure: Procedure; language: Language }) {
  return (
    <section className="pv-stack" aria-labelledby="arret">
      <h2 className="ds-heading" data-size="sm" id="arret">
        {words.stopped[language]}
      </h2>
      <p className="pv-soft">{procedure.title[language]}</p>
      <Alert tone="info">
        <p>{gate.message[language]}</p>
        <p>{gate.remedy[language]}</p>
      </Alert>
      <p>
        <a href="/demarches">{words.all[language]}</a>
      </p>
    </section>
  );
}
