import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { stageFigures } from "#db/schema.ts";
import type { Caseworker } from "../caseworker.ts";

export type StageFigure = Pick<
  typeof stageFigures.$inferSelect,
  "status" | "waiting" | "passages" | "medianSeconds" | "measuredAt"
>;

/** Where the cases of the agent’s service wait, as last measured. */
export const readStages = ({ serviceId }: Caseworker, procedureSlug: string): Promise<StageFigure[]> => {
  const { status, waiting, passages, medianSeconds, measuredAt } = stageFigures;
  return database()
    .select({ status, waiting, passages, medianSeconds, measuredAt })
    .from(stageFigures)
    .where(and(eq(stageFigures.serviceId, serviceId), eq(stageFigures.procedureSlug, procedureSlug)));
};
