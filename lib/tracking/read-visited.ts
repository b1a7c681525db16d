import { eq, getTableColumns } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, trackingLinks, trackingVisits } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import { asTracked, courseOf } from "./read-tracked.ts";
import type { Tracked } from "./tracked.ts";
import { areHeld, heldAt, visiting } from "./tracking-link.ts";

export type Visited = { reference: string; tracked: Tracked };

/** What a visit may follow, while it holds. Of the reference, whoever holds the link already knows the whole. */
export const readVisited = (visit: string, now: Date): Promise<Visited | undefined> =>
  visiting(visit, async () => {
    const [found] = await followed(database(), heldAt(visit, now));
    return found && { reference: found.application.reference, tracked: await asTracked(found.application, found) };
  });

const followed = worded((db) =>
  db
    .select({ application: getTableColumns(applications), ...courseOf(db) })
    .from(trackingVisits)
    .innerJoin(trackingLinks, eq(trackingLinks.tokenHash, trackingVisits.tokenHash))
    .innerJoin(applications, eq(applications.applicationId, trackingLinks.applicationId))
    .where(areHeld),
);
