import { and, asc, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { agents } from "#db/schema.ts";
import type { Caseworker } from "../caseworker.ts";

export type Colleague = { id: string; name: string };

/** Everyone of the service who may take a case, oneself included. */
export const readColleagues = async (agent: Caseworker): Promise<Colleague[]> => {
  const rows = await database()
    .select({ id: agents.id, givenName: agents.givenName, familyName: agents.familyName })
    .from(agents)
    .where(and(eq(agents.serviceId, agent.serviceId), isNull(agents.suspendedAt)))
    .orderBy(asc(agents.familyName), asc(agents.givenName));
  return rows.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }));
};
