import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { readTracked } from "./read-tracked.ts";
import type { Tracked } from "./tracked.ts";
import { visitedApplication, visiting } from "./tracking-link.ts";

export type Visited = { reference: string; tracked: Tracked };

/** What a visit may follow, while it holds. Of the reference, whoever holds the link already knows the whole. */
export const readVisited = async (visit: string, now: Date): Promise<Visited | undefined> => {
  const applicationId = await visitedApplication(visit, now);
  return applicationId === undefined ? undefined : visiting(visit, () => readFollowed(applicationId));
};

const readFollowed = async (applicationId: string): Promise<Visited | undefined> => {
  const [application] = await database()
    .select()
    .from(applications)
    .where(eq(applications.applicationId, applicationId));
  return application && { reference: application.reference, tracked: await readTracked(application) };
};
