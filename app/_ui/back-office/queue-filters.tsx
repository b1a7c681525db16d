import type { ReactNode } from "react";
import {
  choosesState,
  type QueueFilter,
  queueAddress,
  type StateFilter,
  stateFilters,
} from "#lib/back-office/queue/filter.ts";
import { colon, type Language, type Text } from "#lib/engine/text.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { Icon } from "../icon.tsx";
import { stateFilterWords } from "./view-words.ts";

const words = {
  filters: { fr: "Filtres", en: "Filters" },
  remove: { fr: "retirer", en: "remove" },
} as const satisfies Record<string, Text>;

const states = Object.keys(stateFilters).filter((name): name is StateFilter => name in stateFilters);

/** @property service whose procedures may be told apart */
type QueueFiltersProps = { filter: QueueFilter; service: string; language: Language };

/** Each filter is a link: what is on can be taken off, what is off can be put on. Nothing but the address remembers. */
export function QueueFilters({ filter, service, language }: QueueFiltersProps) {
  if (filter.q)
    return (
      <Filters language={language}>
        <Chip
          isOn
          href={queueAddress({ vue: filter.vue, etat: filter.etat })}
          label={`«\u00a0${filter.q}\u00a0»`}
          language={language}
        />
      </Filters>
    );
  const { apres: _after, avant: _before, ...kept } = filter;
  const hasStates = choosesState(filter.vue);
  const procedures = catalogue.filter((procedure) => procedure.service === service);
  if (!hasStates && procedures.length < 2) return null;
  return (
    <Filters language={language}>
      {hasStates
        ? states.map((etat) => (
            <Chip
              key={etat}
              isOn={etat === filter.etat}
              isFixed={etat === "a-traiter"}
              href={queueAddress({ ...kept, etat: etat === filter.etat ? "a-traiter" : etat })}
              label={stateFilterWords[etat][language]}
              language={language}
            />
          ))
        : null}
      {procedures.length > 1
        ? procedures.map((procedure) => (
            <Chip
              key={procedure.slug}
              isOn={procedure.slug === filter.demarche}
              href={queueAddress({
                ...kept,
                demarche: procedure.slug === filter.demarche ? undefined : procedure.slug,
              })}
              label={procedure.short[language]}
              language={language}
            />
          ))
        : null}
    </Filters>
  );
}

function Filters({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <nav className="pv-filters" aria-label={words.filters[language]}>
      {children}
    </nav>
  );
}

/** `isFixed`: what holds when nothing else is chosen, and so cannot be taken off. */
type ChipProps = { href: string; label: string; isOn: boolean; isFixed?: boolean; language: Language };

function Chip({ href, label, isOn, isFixed = false, language }: ChipProps) {
  const canRemove = isOn && !isFixed;
  return (
    <a className="pv-chip" href={href} data-on={isOn || undefined} aria-current={isOn ? "true" : undefined}>
      {label}
      {canRemove ? (
        <>
          <span className="ds-sr-only">
            {colon[language]}
            {words.remove[language]}
          </span>
          <Icon name="close" />
        </>
      ) : null}
    </a>
  );
}
