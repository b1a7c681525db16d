import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { lock } from "../transition.ts";
import { type Closed, closedLongAgo, datesOf, stages } from "./closed-applications.ts";

/** Puts away what is no longer in use: only those who supervise the service still find it; the person keeps theirs. @returns how many */
export const archiveClosed = async (now: Date): Promise<number> => {
  const found = await closedLongAgo(stages.archive, now);
  const archived = await Promise.all(
    found.flatMap(({ procedure, closed }) => closed.map((each) => archive(procedure, each, now))),
  );
  return archived.filter(Boolean).length;
};

const archive = (procedure: Procedure, { applicationId }: Closed, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    const application = await lock(tx, applicationId);
    const dates = application && datesOf(procedure, application);
    if (dates === undefined || application?.archivedAt !== null || parisDay(now) < dates.inUseUntil) return false;
    await tx.update(applications).set({ archivedAt: now }).where(eq(applications.applicationId, applicationId));
    return true;
  });
