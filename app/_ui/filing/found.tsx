import { formatDate } from "#lib/engine/calendar.ts";
import { type Facts, holds } from "#lib/engine/condition.ts";
import type { Lookup } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";

/** What a register answered, with where it comes from. */
export function Found({ lookups, facts, language }: { lookups: readonly Lookup[]; facts: Facts; language: Language }) {
  return lookups.map(({ register, shows }) =>
    shows && holds(shows.when, { answers: {}, facts, today: "" }) ? (
      <section className="pv-vehicle" aria-label={shows.source[language]} key={register}>
        <div>
          <p className="pv-found">
            <Icon name="check" />
            {shows.source[language]}
          </p>
          <h3>{shows.title.map((fact) => facts[fact]).join(" ")}</h3>
          <dl>
            {shows.rows.map((row) => (
              <div key={row.fact}>
                <dt>{row.label[language]}</dt>
                <dd>{shown(row, facts[row.fact], language)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </section>
    ) : null,
  );
}

type Row = NonNullable<Lookup["shows"]>["rows"][number];

const shown = (row: Row, value: Facts[string] | undefined, language: Language): string => {
  if (value === undefined) return "—";
  if (row.display === "day") return formatDate(String(value), language);
  const word = row.values?.[String(value)]?.[language] ?? String(value);
  return row.unit ? `${word}\u00a0${row.unit}` : word;
};
