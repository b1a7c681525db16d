import { addDays, addWorkingDays, daysBetween, parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";

type Clock = { dueOn: string | null; silenceOn: string | null };
type Request = { dueOn: string };

/** CRPA L114-5, third paragraph: the clock of silence stands still for as long as the person was given to answer; the service’s own aim waits with it. */
export const suspended = ({ silenceOn }: Clock, { dueOn }: Request, now: Date): Clock => ({
  dueOn,
  silenceOn: silenceOn === null ? null : addDays(silenceOn, daysBetween(parisDay(now), dueOn)),
});

/** An answer given before its time gives back the days it did not need. */
export const resumed = ({ silenceOn }: Clock, { dueOn }: Request, { clock }: Procedure, now: Date): Clock => {
  const today = parisDay(now);
  const unused = Math.max(0, daysBetween(today, dueOn));
  return {
    dueOn: addWorkingDays(today, clock.targetWorkingDays),
    silenceOn: silenceOn === null ? null : addDays(silenceOn, -unused),
  };
};
