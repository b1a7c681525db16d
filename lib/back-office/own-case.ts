import { and, eq, getTableColumns, isNotNull, isNull, type SQL } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applicationReferences, applications } from "#db/schema.ts";
import { normaliseReference } from "#lib/applications/reference.ts";
import type { Application } from "#lib/applications/transition.ts";
import { absent } from "#lib/limits/allow.ts";
import type { Caseworker } from "./caseworker.ts";

/**
 * The first wall: the agent’s service, and only what was filed. A draft or an unpaid application is the person’s alone; one archived,
 * that of those who supervise the service.
 */
export const seenBy = (agent: Pick<Caseworker, "serviceId" | "role">): SQL | undefined =>
  and(
    eq(applications.serviceId, agent.serviceId),
    isNotNull(applications.submittedAt),
    ...(agent.role === "caseworker" ? [isNull(applications.archivedAt)] : []),
  );

/** A case of the agent’s service; another’s, unfiled and absent are the same undefined. */
export const findCase = async (agent: Caseworker, reference: string): Promise<Application | undefined> => {
  const [found] = await byReference(database(), agent, reference);
  return found ?? absent();
};

/** The same, locked until the transaction ends: what happens to a case happens one thing after the other. */
export const lockCase = async (
  tx: Transaction,
  agent: Caseworker,
  reference: string,
): Promise<Application | undefined> => {
  const [found] = await byReference(tx, agent, reference).for("update", { of: applications });
  return found;
};

/** Whoever acts on what is not there, or not theirs, is counted: once the transaction is over, since the count must stay. */
export const countingAbsence = async <Outcome>(acting: Promise<Outcome>): Promise<Outcome> => {
  const outcome = await acting;
  if (isAbsence(outcome)) await absent();
  return outcome;
};

const isAbsence = (outcome: unknown): boolean =>
  typeof outcome === "object" && outcome !== null && "because" in outcome && outcome.because === "absent";

const byReference = (db: Transaction | ReturnType<typeof database>, agent: Caseworker, reference: string) =>
  db
    .select(getTableColumns(applications))
    .from(applicationReferences)
    .innerJoin(applications, eq(applications.applicationId, applicationReferences.applicationId))
    .where(and(eq(applicationReferences.reference, normaliseReference(reference)), seenBy(agent)));
