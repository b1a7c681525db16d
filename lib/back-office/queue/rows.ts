import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { agents, applications, events, informationRequests } from "#db/schema.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { Caseworker } from "../caseworker.ts";
import { seenBy } from "../own-case.ts";

/** What a line shows of an application; its answers, its fee and the rest weigh far more. */
const shown = {
  applicationId: applications.applicationId,
  reference: applications.reference,
  version: applications.version,
  applicantName: applications.applicantName,
  subject: applications.subject,
  procedureSlug: applications.procedureSlug,
  procedureVersion: applications.procedureVersion,
  decision: applications.decision,
  payment: applications.payment,
  production: applications.production,
  shipment: applications.shipment,
  checks: applications.checks,
  dueOn: applications.dueOn,
  assignedTo: applications.assignedTo,
} as const satisfies Partial<Record<keyof Application, unknown>>;

/** A line of the queue. `answered`: the person has answered a request since. */
export type CaseRow = Pick<Application, keyof typeof shown> & {
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

/** One value however many they are: the text of the query stays the same, and its plan is kept. */
const anyOf = (ids: readonly string[]): SQL => sql`any(${sql.param(ids)}::uuid[])`;

const readCases = async (agent: Caseworker, ids: readonly string[]) => {
  const rows = await database()
    .select({ ...shown, givenName: agents.givenName, familyName: agents.familyName })
    .from(applications)
    .leftJoin(agents, eq(agents.id, applications.assignedTo))
    .where(and(eq(applications.applicationId, anyOf(ids)), seenBy(agent)));
  return rows.map(({ givenName, familyName, ...row }) => ({
    ...row,
    assignee: givenName === null ? undefined : `${givenName} ${familyName}`,
  }));
};

const lastMoves = async (ids: readonly string[]) => {
  const moves = await database()
    .selectDistinctOn([events.applicationId], { id: events.applicationId, type: events.type, at: events.occurredAt })
    .from(events)
    .where(eq(events.applicationId, anyOf(ids)))
    .orderBy(events.applicationId, desc(events.sequence));
  return new Map(moves.map(({ id, ...move }) => [id, move]));
};

const answeredAmong = async (ids: readonly string[]) => {
  const rows = await database()
    .selectDistinct({ id: informationRequests.applicationId })
    .from(informationRequests)
    .where(and(eq(informationRequests.applicationId, anyOf(ids)), isNotNull(informationRequests.answeredAt)));
  return new Set(rows.map(({ id }) => id));
};
