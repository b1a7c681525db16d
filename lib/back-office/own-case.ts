import { and, desc, eq, getTableColumns, isNotNull, isNull, type Placeholder, type SQL, sql } from "drizzle-orm";
import { type Database, database, type Transaction } from "#db/client.ts";
import { applicationReferences, applications, events } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import { normaliseReference } from "#lib/applications/reference.ts";
import type { Application, Locked } from "#lib/applications/transition.ts";
import { absent } from "#lib/limits/allow.ts";
import type { Caseworker } from "./caseworker.ts";

/** Whose service and role bound what is read; a question put in words once leaves the service to be said. */
export type Asker = { serviceId: string | Placeholder; role: Caseworker["role"] };

/**
 * The first wall: the agent’s service, and only what was filed. A draft or an unpaid application is the person’s alone; one archived,
 * that of those who supervise the service.
 */
export const seenBy = (agent: Asker): SQL | undefined =>
  and(
    eq(applications.serviceId, agent.serviceId),
    isNotNull(applications.submittedAt),
    ...(agent.role === "caseworker" ? [isNull(applications.archivedAt)] : []),
  );

/** A case of the agent’s service; another’s, unfiled and absent are the same undefined. */
export const findCase = async (agent: Caseworker, reference: string): Promise<Application | undefined> => {
  const { serviceId, role } = agent;
  const [found] = await finding[role](database(), { serviceId, reference: normaliseReference(reference) });
  return found ?? absent();
};

/** A question put in words once for each role: whose service it is about is said when it is asked. */
export const byRole = <Question>(put: (asker: Asker) => Question): Record<Caseworker["role"], Question> => {
  const as = (role: Caseworker["role"]) => put({ serviceId: sql.placeholder("serviceId"), role });
  return { caseworker: as("caseworker"), supervisor: as("supervisor"), administrator: as("administrator") };
};

const finding = byRole((asker) => worded((db) => byReference(db, asker, sql.placeholder("reference"))));

/** The same, locked until the transaction ends: what happens to a case happens one thing after the other. */
export const lockCase = async (
  tx: Transaction,
  agent: Caseworker,
  reference: string,
): Promise<Application | undefined> => {
  const { serviceId, role } = agent;
  const [found] = await locking[role](tx, { serviceId, reference: normaliseReference(reference) });
  return found;
};

const locking = byRole((asker) =>
  worded((db) => byReference(db, asker, sql.placeholder("reference")).for("no key update", { of: applications })),
);

/** The same with the end of its history, both asked at once. */
export const lockCaseToMove = async (
  tx: Transaction,
  agent: Caseworker,
  reference: string,
): Promise<Locked | undefined> => {
  const [application, [last]] = await Promise.all([
    lockCase(tx, agent, reference),
    endOf(tx, { reference: normaliseReference(reference) }),
  ]);
  return application && { application, last };
};

const endOf = worded((db) =>
  db
    .select({ sequence: events.sequence, hash: events.hash })
    .from(applicationReferences)
    .innerJoin(events, eq(events.applicationId, applicationReferences.applicationId))
    .where(eq(applicationReferences.reference, sql.placeholder("reference")))
    .orderBy(desc(events.sequence))
    .limit(1),
);

/** Whoever acts on what is not there, or not theirs, is counted: once the transaction is over, since the count must stay. */
export const countingAbsence = async <Outcome>(acting: Promise<Outcome>): Promise<Outcome> => {
  const outcome = await acting;
  if (isAbsence(outcome)) await absent();
  return outcome;
};

const isAbsence = (outcome: unknown): boolean =>
  typeof outcome === "object" && outcome !== null && "because" in outcome && outcome.because === "absent";

const byReference = (db: Transaction | Database, agent: Asker, reference: string | Placeholder) =>
  db
    .select(getTableColumns(applications))
    .from(applicationReferences)
    .innerJoin(applications, eq(applications.applicationId, applicationReferences.applicationId))
    .where(isCase(agent, reference));

/** The case of that reference, among those of the service. */
export const isCase = (agent: Asker, reference: string | Placeholder): SQL | undefined =>
  and(eq(applicationReferences.reference, reference), seenBy(agent));
