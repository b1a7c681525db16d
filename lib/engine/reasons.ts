import { z } from "zod";
import { addDays, addMonths, isWorkingDay, parisDay } from "./calendar.ts";

/** What became of the reasons of a rejection by silence, in days of Paris. */
export type Reasons =
  | { state: "unasked"; askBy: string }
  | { state: "asked"; dueOn: string }
  | { state: "given"; on: string; contestBy: string };

type Entry = { type: string; data: Record<string, unknown>; occurredAt: Date };

const day = z.iso.date();

/**
 * CRPA L232-4: whoever silence rejected may ask why for as long as they may contest it; the service answers within a month, and two
 * more months are then given to contest. @param history in the order of its sequence @returns nothing when silence rejected nothing
 */
export const reasonsIn = (history: readonly Entry[]): Reasons | undefined => {
  const last = (type: string): Entry | undefined => history.findLast((each) => each.type === type);
  const silentOn = day.safeParse(last("deem_rejected")?.data.silentOn);
  if (!silentOn.success) return undefined;
  const given = last("reasons_given");
  if (given)
    return { state: "given", on: parisDay(given.occurredAt), contestBy: contestedBy(parisDay(given.occurredAt)) };
  const dueOn = day.safeParse(last("reasons_asked")?.data.dueOn);
  return dueOn.success
    ? { state: "asked", dueOn: dueOn.data }
    : { state: "unasked", askBy: contestedBy(silentOn.data) };
};

/** The last day to tell them, when they are asked that day. */
export const reasonsDueBy = (askedOn: string): string => addMonths(askedOn, 1);

/** CJA R421-1: two whole months, neither their first day nor their last counted; what ends on a day off ends the next working day. */
const contestedBy = (from: string): string => {
  let last = addDays(addMonths(from, 2), 1);
  while (!isWorkingDay(last)) last = addDays(last, 1);
  return last;
};
