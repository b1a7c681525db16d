import { addDays, daysBetween } from "./calendar.ts";
import { addDuration, type Duration } from "./duration.ts";

export type Clock = Duration & {
  silence: "acceptance" | "rejection" | "none";
  whenIncomplete?: "restart" | "suspension" | undefined;
};

/** The person was asked for something: days in Paris. `incomplete`: what the texts require was missing, not merely wrong. */
export type Interruption = {
  askedOn: string;
  dueOn: string;
  answeredOn: string | undefined;
  incomplete: boolean;
};

/**
 * The day on which, as it begins, silence decides; undefined when it never does. As things stand: a request still open counts as
 * answered today. CRPA L114-5, as the State’s own platform counts it (whole days, both ends among them), but for one thing that the
 * law says: a rejection is suspended only while the person is given to answer, so that an answer that does not come holds up nothing.
 */
export const silenceDay = (
  clock: Clock,
  filedOn: string,
  interruptions: readonly Interruption[],
  today: string,
): string | undefined => {
  if (clock.silence === "none") return undefined;
  const stops = interruptions.map((stop) => ({ ...stop, endedOn: endOf(clock, stop, today) }));
  const start = addDays(beginsAgain(clock, stops) ?? filedOn, 1);
  const stood = stops
    .filter(({ endedOn }) => endedOn > start)
    .reduce((sum, { askedOn, endedOn }) => sum + daysBetween(askedOn, endedOn) + 1, 0);
  return addDays(addDuration(start, { days: clock.days, weeks: clock.weeks, months: clock.months }), stood);
};

/** Whether a request still open keeps silence from deciding (L114-5, second paragraph): its time runs only once all has come. */
export const isHeld = ({ silence }: Clock, interruptions: readonly Interruption[]): boolean =>
  silence === "acceptance" && interruptions.some(({ answeredOn }) => answeredOn === undefined);

const endOf = ({ silence }: Clock, { answeredOn, dueOn }: Interruption, today: string): string => {
  if (silence === "acceptance") return answeredOn ?? today;
  return answeredOn !== undefined && answeredOn < dueOn ? answeredOn : dueOn;
};

/** The end of the last stop that gives the administration its whole time again. */
const beginsAgain = (
  { silence, whenIncomplete = "restart" }: Clock,
  stops: readonly (Interruption & { endedOn: string })[],
): string | undefined => {
  if (silence !== "acceptance") return undefined;
  return stops
    .filter(({ incomplete }) => whenIncomplete === "restart" || incomplete)
    .map(({ endedOn }) => endedOn)
    .toSorted()
    .at(-1);
};
