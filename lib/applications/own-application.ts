import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import { absent } from "#lib/limits/allow.ts";
import type { Application } from "./transition.ts";

/** The person’s own application by its reference; another’s and none are the same undefined. */
export const ownApplication = async (citizenId: string, reference: string): Promise<Application | undefined> => {
  const [application] = await found(database(), { citizenId, reference });
  return application ?? absent();
};

/** In a question put in words once: whose it is and its reference are said when it is asked. */
export const isOwn: SQL | undefined = and(
  eq(applications.citizenId, sql.placeholder("citizenId")),
  eq(applications.reference, sql.placeholder("reference")),
);

const found = worded((db) => db.select().from(applications).where(isOwn));

/** Everything the person has here, the latest moved first. */
export const ownApplications = (citizenId: string): Promise<Application[]> =>
  database()
    .select()
    .from(applications)
    .where(eq(applications.citizenId, citizenId))
    .orderBy(desc(applications.updatedAt), desc(applications.applicationId))
    .limit(200);
