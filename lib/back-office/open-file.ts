import { and, eq, gt } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { consultations } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { Caseworker } from "./caseworker.ts";
import { findCase, lockCase } from "./own-case.ts";

const quarter = 15 * 60_000;
type Reason = (typeof consultations.$inferSelect)["reason"];

/** Opens a case of the service. That it was opened, by whom and why is kept for the person, once a quarter of an hour. */
export const openFile = async (
  agent: Caseworker,
  input: { reference: string; reason: Reason },
  now: Date,
): Promise<Application | undefined> => {
  const application = await findCase(agent, input.reference);
  if (application === undefined || (await isRecorded(database(), application, agent, now))) return application;
  await record(agent, input, now);
  return application;
};

const isRecorded = async (
  db: Transaction | ReturnType<typeof database>,
  { applicationId }: Application,
  agent: Caseworker,
  now: Date,
): Promise<boolean> => {
  const recent = await db
    .select({ id: consultations.id })
    .from(consultations)
    .where(
      and(
        eq(consultations.applicationId, applicationId),
        eq(consultations.agentId, agent.id),
        gt(consultations.openedAt, new Date(now.getTime() - quarter)),
      ),
    )
    .limit(1);
  return recent.length > 0;
};

/** Two tabs opened together are one consultation: the second waits for the lock and finds the first. */
const record = (agent: Caseworker, { reference, reason }: { reference: string; reason: Reason }, now: Date) =>
  database().transaction(async (tx) => {
    const application = await lockCase(tx, agent, reference);
    if (application === undefined || (await isRecorded(tx, application, agent, now))) return;
    await tx.insert(consultations).values({
      applicationId: application.applicationId,
      id: uuidv7(now),
      agentId: agent.id,
      readerName: agent.displayName,
      reason,
      openedAt: now,
    });
  });
