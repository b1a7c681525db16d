import { addDays } from "./calendar.ts";
import { addDuration, type Duration } from "./duration.ts";
import type { Retention } from "./retention-schema.ts";

export const daysOfNotice = 30;

type Kept = Pick<Retention, "days" | "weeks" | "months" | "years" | "archive">;
/** The last days in Paris: of its use, then of its archive. `tellOn`: when the person is told. */
export type RetentionDates = { inUseUntil: string; keptUntil: string; tellOn: string };

/** From the day it was over. */
export const retentionDates = (retention: Kept, overOn: string): RetentionDates => {
  const inUseUntil = addDuration(overOn, lengthOf(retention));
  const keptUntil = addDuration(inUseUntil, lengthOf(retention.archive ?? {}));
  return { inUseUntil, keptUntil, tellOn: addDays(keptUntil, -daysOfNotice) };
};

/** No application over since may be concerned yet, three days being left for the ends of months. */
export const overBefore = (today: string, lengths: readonly Duration[], notice = 0): string =>
  lengths.reduce((day, length) => addDuration(day, negative(length)), addDays(today, notice + 3));

const lengthOf = ({ days, weeks, months, years }: Duration): Duration => ({ days, weeks, months, years });

const negative = ({ days = 0, weeks = 0, months = 0, years = 0 }: Duration): Duration => ({
  days: -days,
  weeks: -weeks,
  months: -months,
  years: -years,
});
