import { and, desc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { absent } from "#lib/limits/allow.ts";
import type { Application } from "./transition.ts";

/** The person’s own application by its reference; another’s and none are the same undefined. */
export const ownApplication = async (citizenId: string, reference: string): Promise<Application | undefined> => {
  const [application] = await database()
    .select()
    .from(applications)
    .where(and(eq(applications.citizenId, citizenId), eq(applications.reference, reference)));
  return application ?? absent();
};

/** Everything the person has here, the latest moved first. */
export const ownApplications = (citizenId: string): Promise<Application[]> =>
  database()
    .select()
    .from(applications)
    .where(eq(applications.citizenId, citizenId))
    .orderBy(desc(applications.updatedAt), desc(applications.applicationId))
    .limit(200);
