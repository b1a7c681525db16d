import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";

const words = {
  time: { fr: "Temps pour remplir", en: "Time to fill in" },
  cost: { fr: "Coût", en: "Cost" },
  free: { fr: "gratuit", en: "free" },
  computed: { fr: "calculé avant de payer", en: "computed before you pay" },
} as const satisfies Record<string, Text>;

/** A list item of `<ul className="pv-cards">`. */
export function ProcedureCard({ procedure, language }: { procedure: Procedure; language: Language }) {
  return (
    <li className="pv-proc">
      <h3>
        <a href={`/demarches/${procedure.slug}`}>{procedure.title[language]}</a>
      </h3>
      <p>{procedure.summary[language]}</p>
      <dl>
        <div>
          <dt className="ds-sr-only">{words.time[language]}</dt>
          <dd>
            <Icon name="clock" /> {procedure.minutes}&nbsp;min
          </dd>
        </div>
        <div>
          <dt className="ds-sr-only">{words.cost[language]}</dt>
          <dd>
            <Icon name="euro" /> {procedure.fee.kind === "none" ? words.free[language] : words.computed[language]}
          </dd>
        </div>
      </dl>
    </li>
  );
}
