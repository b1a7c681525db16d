import { addDays, isDay, parisMidnight } from "./calendar.ts";
import type { Answers } from "./condition.ts";
import type { Procedure } from "./procedure.ts";
import type { StatusWords } from "./states.ts";

export const phases = ["before", "during", "after"] as const;
export type Phase = (typeof phases)[number];
/** ISO days in Paris, both included. */
export type Span = { first: string; last: string };
/** Before its first day it has no words but those of what is granted. */
export type Running = Span & { phase: Phase; words?: StatusWords };

type Termed = Pick<Procedure, "term">;

/** @returns undefined when the procedure grants nothing for a time, or no day was answered */
export const spanOfTerm = ({ term }: Termed, answers: Answers): Span | undefined => {
  if (term === undefined) return undefined;
  const [first = "", last = ""] = [answers[term.first], answers[term.last]];
  return isDay(first) && isDay(last) ? { first, last } : undefined;
};

/** Where what was granted stands on that day. */
export const runningOn = ({ term }: Termed, answers: Answers, today: string): Running | undefined => {
  const span = spanOfTerm({ term }, answers);
  if (term === undefined || span === undefined) return undefined;
  const phase = today < span.first ? "before" : whileOrAfter(span, today);
  return phase === "before" ? { ...span, phase } : { ...span, phase, words: term.words[phase] };
};

const whileOrAfter = ({ last }: Span, today: string): Phase => (today <= last ? "during" : "after");

/** When it is over: now, or the midnight after its last day where that is later. */
export const overAt = (procedure: Termed, answers: Answers, now: Date): Date => {
  const span = spanOfTerm(procedure, answers);
  const end = span && parisMidnight(addDays(span.last, 1));
  return end && end > now ? end : now;
};
