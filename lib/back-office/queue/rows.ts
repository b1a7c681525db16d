import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { type Database, database } from "#db/client.ts";
import { agents, applications, events, informationRequests } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { CheckResult } from "#lib/engine/checks.ts";
import type { Caseworker } from "../caseworker.ts";
import { type Asker, byRole, seenBy } from "../own-case.ts";

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
  dueOn: applications.dueOn,
  assignedTo: applications.assignedTo,
} as const satisfies Partial<Record<keyof Application, unknown>>;

/** A line of the queue. `results`: what each check found, in their order; `answered`: the person has answered a request since. */
export type CaseRow = Pick<Application, keyof typeof shown> & {
  results: CheckResult["result"][];
  assignee: string | undefined;
  answered: boolean;
  moved: { type: string; at: Date } | undefined;
};

/** The lines of these cases, in the order given; those of another service are left out. */
export const readRows = async ({ serviceId, role }: Caseworker, ids: readonly string[]): Promise<CaseRow[]> => {
  if (ids.length === 0) return [];
  const rows = (await byIds[role](database(), { serviceId, ids })).map(asRow);
  const found = new Map(rows.map((row) => [row.applicationId, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

/** One value however many they are: the text of the query stays the same, and its plan is kept. */
const anyOfThem = sql`= any(${sql.placeholder("ids")}::uuid[])`;
const byIds = byRole((asker) => worded((db) => linesAmong(db, asker, anyOfThem)));

/** What the lines of some cases of the service show. @param which `= any(…)` or `in (…)`: of the applications’ ids */
export const linesAmong = (db: Database, asker: Asker, which: SQL) => {
  const last = lastMove(db);
  return db
    .select({
      ...shown,
      results: sql<CheckResult["result"][]>`jsonb_path_query_array(${applications.checks}, '$[*].result')`,
      answered: sql<boolean>`${answered}`,
      givenName: agents.givenName,
      familyName: agents.familyName,
      movedBy: last.type,
      movedAt: last.at,
    })
    .from(applications)
    .leftJoin(agents, eq(agents.id, applications.assignedTo))
    .leftJoinLateral(last, sql`true`)
    .where(and(sql`${applications.applicationId} ${which}`, seenBy(asker)));
};

export const asRow = (found: Awaited<ReturnType<typeof linesAmong>>[number]): CaseRow => {
  const { givenName, familyName, movedBy, movedAt, ...row } = found;
  return {
    ...row,
    assignee: givenName === null ? undefined : `${givenName} ${familyName}`,
    moved: movedBy === null || movedAt === null ? undefined : { type: movedBy, at: movedAt },
  };
};

const lastMove = (db: Database) =>
  db
    .select({ type: events.type, at: events.occurredAt })
    .from(events)
    .where(eq(events.applicationId, applications.applicationId))
    .orderBy(desc(events.sequence))
    .limit(1)
    .as("last_move");

/** One look along the index for each line: as a mere existence, PostgreSQL may read every request of every case to answer for a page. */
const answered = sql`coalesce((select true from ${informationRequests} where ${informationRequests.applicationId} = ${applications.applicationId} and ${informationRequests.answeredAt} is not null limit 1), false)`;
