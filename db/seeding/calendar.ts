import { filingChanges } from "#lib/applications/filing.ts";
import { addDays, isWorkingDay, parisDay, parisMidnight } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Calendar } from "./days.ts";

const length = 730;
const later = 60;

/** The two years before this instant, and the working days that follow. */
export const calendarUntil = (now: Date, procedure: Procedure): Calendar => {
  const today = parisDay(now);
  const names = Array.from({ length: length + later }, (_, index) => addDays(today, index - length + 1));
  const working: number[] = [];
  const days = names.map((name) => {
    const midnight = parisMidnight(name);
    if (isWorkingDay(name)) working.push(midnight.getTime());
    const { dueOn, silenceOn } = filingChanges(procedure, midnight);
    return { name, midnight: midnight.getTime(), weight: weightOf(name), dueOn, silenceOn, next: working.length };
  });
  return { days: days.slice(0, length), working };
};

/** Sunday first: people file on Mondays, and on Sunday evenings more than on Saturdays. */
const ofWeekday = [0.62, 1.32, 1.2, 1.12, 1.08, 1.0, 0.5];
/** January first: fewer cars change hands in August and at Christmas. */
const ofMonth = [0.95, 0.94, 1.06, 1.08, 1.06, 1.1, 1.04, 0.72, 1.12, 1.08, 0.98, 0.8];

const weightOf = (name: string): number => {
  const day = new Date(`${name}T12:00:00Z`);
  const holiday = isWorkingDay(name) || day.getUTCDay() % 6 === 0 ? 1 : 0.5;
  return (ofWeekday[day.getUTCDay()] ?? 1) * (ofMonth[day.getUTCMonth()] ?? 1) * holiday;
};
