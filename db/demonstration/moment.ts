import { addWorkingDays, parisDay, parisMidnight } from "#lib/engine/calendar.ts";

/** Working days before today, and the time in Paris. */
export type Moment = readonly [daysAgo: number, time: string];

const minute = 60_000;

/** The past counted from now. What would still be to come today happened ten minutes ago. */
export const pastFrom =
  (now: Date) =>
  ([daysAgo, time]: Moment): Date => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    const day = parisMidnight(addWorkingDays(parisDay(now), -daysAgo));
    const instant = day.getTime() + (hours * 60 + minutes) * minute;
    return new Date(Math.min(instant, now.getTime() - 10 * minute));
  };

export const later = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * minute);
