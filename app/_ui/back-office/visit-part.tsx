import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { formatInstant } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { standingVisit } from "#lib/engine/visit.ts";

const words = {
  none: { fr: "Aucune visite n’est prévue.", en: "No visit is planned." },
  arrange: { fr: "Convenir d’une visite", en: "Arrange a visit" },
  change: { fr: "Déplacer ou annuler la visite", en: "Move or call the visit off" },
} as const satisfies Record<string, Text>;

type PartProps = { file: CaseFile; procedure: Procedure; maySet: boolean; language: Language };

/** The visit of the place, where the procedure has one: when it is, and the way to set it. */
export function VisitPart({ file, procedure, maySet, language }: PartProps) {
  const at = standingVisit(file.events.toReversed());
  if (procedure.visit === undefined || (at === undefined && !maySet)) return null;
  return (
    <section aria-labelledby="visite">
      <h2 id="visite">{procedure.visit.title[language]}</h2>
      <p>
        {at ? <b>{formatInstant(at, language)}</b> : words.none[language]}
        {maySet ? (
          <>
            {" "}
            <a href={`/agent/dossiers/${file.application.reference}/visite`}>
              {words[at ? "change" : "arrange"][language]}
            </a>
          </>
        ) : null}
      </p>
    </section>
  );
}
