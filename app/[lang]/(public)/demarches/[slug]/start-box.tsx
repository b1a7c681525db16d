import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Icon, type IconName } from "#app/_ui/icon.tsx";
import type { Procedure } from "#lib/engine/procedure.ts";
import { spanWords } from "#lib/engine/span.ts";
import type { Language } from "#lib/engine/text.ts";
import type { Counted } from "#lib/statistics/statistics.ts";
import { minutes, oneInTwo, words, workingDays } from "./words.ts";

type Fact = { icon: IconName; label: string; value: string };

type Start = { procedure: Procedure; language: Language; counted: Counted | undefined };

/** What to know before starting, and the way in. */
export function StartBox({ procedure, language, counted }: Start) {
  return (
    <aside className="pv-start" aria-label={words.aside[language]}>
      <dl>
        {factsOf({ procedure, language, counted }).map((fact) => (
          <div key={fact.label}>
            <Icon name={fact.icon} />
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <div className="pv-stack pv-tight">
        <ButtonLink href={startOf(procedure)} look={{ wide: true }}>
          {words.start[language]}
        </ButtonLink>
        <ButtonLink href="/mes-demarches" look={{ variant: "tertiary", wide: true }}>
          {words.resume[language]}
        </ButtonLink>
      </div>
    </aside>
  );
}

export const startOf = (procedure: Procedure): string => `/demarches/${procedure.slug}/demande`;

const factsOf = ({ procedure, language, counted }: Start): Fact[] => [
  { icon: "clock", label: words.toFill[language], value: minutes[language](procedure.minutes) },
  { icon: "euro", label: words.costShort[language], value: procedure.cost[language] },
  counted
    ? {
        icon: "calendar",
        label: words.observedShort[language],
        value: oneInTwo[language](spanWords(counted.medianSeconds, language)),
      }
    : { icon: "calendar", label: words.aim[language], value: workingDays[language](procedure.clock.targetWorkingDays) },
  ...(procedure.provisional && procedure.provisional.when === undefined
    ? [{ icon: "document", label: words.atOnce[language], value: procedure.provisional.title[language] } as const]
    : []),
];
