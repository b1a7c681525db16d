import { addDays, addMonths } from "./calendar.ts";
import { plural } from "./numbers.ts";
import type { Text } from "./text.ts";

/** A length of time in one unit: days and weeks are counted, months and years go from anniversary to anniversary. */
const durationUnits = ["days", "weeks", "months", "years"] as const;
type DurationUnit = (typeof durationUnits)[number];
export type Duration = { [unit in DurationUnit]?: number | undefined };

/** The day that comes so long after another. */
export const addDuration = (day: string, { days = 0, weeks = 0, months = 0, years = 0 }: Duration): string =>
  addMonths(addDays(day, days + 7 * weeks), months + 12 * years);

/** “2 mois”, “2 months”. */
export const durationWords = (duration: Duration): Text => {
  const unit = durationUnits.find((each) => duration[each] !== undefined) ?? "days";
  const count = duration[unit] ?? 0;
  const { fr, en } = names[unit];
  return {
    fr: `${count}\u00a0${plural(count, "fr", fr[0], fr[1])}`,
    en: `${count}\u00a0${plural(count, "en", en[0], en[1])}`,
  };
};

const names = {
  days: { fr: ["jour", "jours"], en: ["day", "days"] },
  weeks: { fr: ["semaine", "semaines"], en: ["week", "weeks"] },
  months: { fr: ["mois", "mois"], en: ["month", "months"] },
  years: { fr: ["an", "ans"], en: ["year", "years"] },
} as const satisfies Record<DurationUnit, Record<"fr" | "en", readonly [string, string]>>;
