import { countLimit } from "#lib/back-office/queue/count-views.ts";
import type { QueueFilter, View } from "#lib/back-office/queue/filter.ts";
import { formatTime } from "#lib/engine/calendar.ts";
import { pluralText } from "#lib/engine/numbers.ts";
import type { Language } from "#lib/engine/text.ts";
import { cappedCount } from "./capped-count.ts";

type HeadProps = {
  title: string;
  filter: QueueFilter;
  page: { rows: readonly unknown[]; more?: boolean };
  counts: Record<View, number>;
  now: Date;
  language: Language;
};

export function QueueHead({ title, filter, page, counts, now, language }: HeadProps) {
  return (
    <div className="pv-board-head">
      <h1>{title}</h1>
      <p className="pv-soft">
        {filter.q ? searched(page, language) : listed(filter, counts, language)}{" "}
        {fresh[language](formatTime(now, language))}
      </p>
    </div>
  );
}

const fresh = {
  fr: (time: string) => `À jour à ${time}.`,
  en: (time: string) => `As of ${time}.`,
} as const satisfies Record<Language, (time: string) => string>;

const searched = ({ rows, more }: HeadProps["page"], language: Language): string => {
  if (more)
    return {
      fr: `Les ${rows.length} premiers dossiers trouvés\u00a0: précisez pour voir les autres.`,
      en: `The first ${rows.length} cases found: be more precise to see the others.`,
    }[language];
  return cases(rows.length, language);
};

/** The view’s own count, when no other filter narrows it. */
const listed = ({ vue, etat, demarche }: QueueFilter, counts: Record<View, number>, language: Language): string => {
  const order = { fr: "l’échéance la plus proche d’abord.", en: "nearest deadline first." }[language];
  if (etat !== "a-traiter" || demarche) return order.charAt(0).toUpperCase() + order.slice(1);
  return `${cases(counts[vue], language)}, ${order}`;
};

const cases = (count: number, language: Language): string => {
  const shown = cappedCount(count, language);
  const unit = pluralText(count, { fr: "dossier", en: "case" }, { fr: "dossiers", en: "cases" });
  return `${shown} ${unit[language]}${count > countLimit ? { fr: " au moins", en: " at least" }[language] : ""}`;
};
