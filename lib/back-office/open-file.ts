import { and, eq, getTableColumns, gt, type SQLWrapper, sql } from "drizzle-orm";
import { type Database, database } from "#db/client.ts";
import { rowsOf } from "#db/rows-of.ts";
import { applicationReferences, applications, consultations } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { worded } from "#db/worded.ts";
import { normaliseReference } from "#lib/applications/reference.ts";
import type { Application } from "#lib/applications/transition.ts";
import { absent } from "#lib/limits/allow.ts";
import { announcingReading } from "#lib/realtime/announce.ts";
import type { Caseworker } from "./caseworker.ts";
import { byRole, isCase } from "./own-case.ts";

const quarter = 15 * 60_000;
type Reason = (typeof consultations.$inferSelect)["reason"];

/** Opens a case of the service. That it was opened, by whom and why is kept for the person, once a quarter of an hour. */
export const openFile = async (
  agent: Caseworker,
  input: { reference: string; reason: Reason },
  now: Date,
): Promise<Application | undefined> => {
  const { serviceId, role, id: agentId } = agent;
  const said = { serviceId, reference: normaliseReference(input.reference), agentId, since: sinceQuarter(now) };
  const [found] = await finding[role](database(), said);
  if (found === undefined) return absent();
  if (found.recent.length === 0)
    await record(agent, { applicationId: found.application.applicationId, reason: input.reason }, now);
  return found.application;
};

const sinceQuarter = (now: Date): Date => new Date(now.getTime() - quarter);

/** The case, with whether this agent opened it lately. */
const finding = byRole((asker) =>
  worded((db) =>
    db
      .select({
        application: getTableColumns(applications),
        recent: rowsOf(openings(db, applications.applicationId)),
      })
      .from(applicationReferences)
      .innerJoin(applications, eq(applications.applicationId, applicationReferences.applicationId))
      .where(isCase(asker, sql.placeholder("reference"))),
  ),
);

/** By an agent, since an instant: both are said when it is asked. */
const openings = (db: Database, whose: SQLWrapper) =>
  db
    .select({ id: consultations.id })
    .from(consultations)
    .where(
      and(
        eq(consultations.applicationId, whose),
        eq(consultations.agentId, sql.placeholder("agentId")),
        gt(consultations.openedAt, sql.placeholder("since")),
      ),
    )
    .limit(1);

/**
 * Two tabs opened together are one consultation: the second waits for the first. For nobody else: whoever reads a case does not
 * wait for what is being written to it.
 */
const record = (agent: Caseworker, { applicationId, reason }: { applicationId: string; reason: Reason }, now: Date) =>
  database().transaction(async (tx) => {
    const reading = `${applicationId} ${agent.id}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${reading}, 0))`);
    const recent = await opened(tx, { applicationId, agentId: agent.id, since: sinceQuarter(now) });
    if (recent.length > 0) return;
    const opening = { agentId: agent.id, readerName: agent.displayName, reason, openedAt: now };
    await tx
      .insert(consultations)
      .values({ applicationId, id: uuidv7(now), ...opening })
      .returning({ told: announcingReading(applicationId) });
  });

const opened = worded((db) => openings(db, sql.placeholder("applicationId")));
