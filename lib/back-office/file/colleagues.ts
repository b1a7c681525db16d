import { and, asc, eq, isNull, type SQLWrapper, sql } from "drizzle-orm";
import { type Database, database } from "#db/client.ts";
import { agents } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import type { Caseworker } from "../caseworker.ts";

export type Colleague = { id: string; name: string };
type Named = Pick<typeof agents.$inferSelect, "id" | "givenName" | "familyName">;

/** What naming somebody asks. */
export const named = { id: agents.id, givenName: agents.givenName, familyName: agents.familyName };

/** Everyone of the service who may take a case, oneself included. */
export const readColleagues = async (agent: Caseworker): Promise<Colleague[]> =>
  (await ofService(database(), { serviceId: agent.serviceId })).map(asColleague);

export const asColleague = ({ id, givenName, familyName }: Named): Colleague => ({
  id,
  name: `${givenName} ${familyName}`,
});

export const colleaguesOf = (db: Database, serviceId: SQLWrapper) =>
  db
    .select(named)
    .from(agents)
    .where(and(eq(agents.serviceId, serviceId), isNull(agents.suspendedAt)))
    .orderBy(asc(agents.familyName), asc(agents.givenName));

const ofService = worded((db) => colleaguesOf(db, sql.placeholder("serviceId")));
