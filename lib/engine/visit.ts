import { z } from "zod";

export const visitEvents = ["visit_set", "visit_cancelled"] as const;

const set = z.object({ visitAt: z.iso.datetime() });

type Entry = { type: string; data: Record<string, unknown> };

/** The visit that stands: the last one set, unless it was called off since. @param history in the order of its sequence */
export const standingVisit = (history: readonly Entry[]): Date | undefined => {
  const last = history.findLast(({ type }) => visitEvents.some((each) => each === type));
  const read = last?.type === "visit_set" ? set.safeParse(last.data) : undefined;
  return read?.success ? new Date(read.data.visitAt) : undefined;
};
