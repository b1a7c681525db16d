import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { agents, applications, events, informationRequests } from "#db/schema.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { Caseworker } from "../caseworker.ts";
import { seenBy } from "../own-case.ts";

type Shown =
  | "reference"
  | "version"
  | "applicantName"
  | "subject"
  | "procedureSlug"
  | "decision"
  | "payment"
  | "production"
  | "shipment"
  | "checks"
  | "dueOn"
  | "assignedTo";

/** A line of the queue. `answered`: the person has answered a request since. */
export type CaseRow = Pick<Application, Shown> & {
  assignee: string | undefined;
  answered: boolean;
  moved: { type: string; at: Date } | undefined;
};

/** The lines of these cases, in the order given; those of another service are left out. */
export const readRows = async (agent: Caseworker, ids: readonly string[]): Promise<CaseRow[]> => {
  if (ids.length === 0) return [];
  const [found, moves, answered] = await Promise.all([readCases(agent, ids), lastMoves(ids), answeredAmong(ids)]);
  const rows = new Map(found.map((row) => [row.applicationId, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [{ ...row, answered: answered.has(id), moved: moves.get(id) }] : [];
  });
};

const readCases = async (agent: Caseworker, ids: readonly string[]) => {
  const rows = await database()
    .select({ application: applications, givenName: agents.givenName, familyName: agents.familyName })
    .from(applications)
    .leftJoin(agents, eq(agents.id, applications.assignedTo))
    .where(and(inArray(applications.applicationId, [...ids]), seenBy(agent)));
  return rows.map(({ application, givenName, familyName }) => ({
    ...application,
    assignee: givenName === null ? undefined : `${givenName} ${familyName}`,
  }));
};

const lastMoves = async (ids: readonly string[]) => {
  const moves = await database()
    .selectDistinctOn([events.applicationId], { id: events.applicationId, type: events.type, at: events.occurredAt })
    .from(events)
    .where(inArray(events.applicationId, [...ids]))
    .orderBy(events.applicationId, desc(events.sequence));
  return new Map(moves.map(({ id, ...move }) => [id, move]));
};

const answeredAmong = async (ids: readonly string[]) => {
  const rows = await database()
    .selectDistinct({ id: informationRequests.applicationId })
    .from(informationRequests)
    .where(and(inArray(informationRequests.applicationId, [...ids]), isNotNull(informationRequests.answeredAt)));
  return new Set(rows.map(({ id }) => id));
};
