import { randomBytes } from "node:crypto";
import { and, asc, eq, inArray, isNull, notExists, or } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, batches, envelopes } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { addressLines } from "#lib/engine/summary.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { agentActor } from "./actor.ts";
import { type Application, transition } from "./transition.ts";

type Sender = { id: string; displayName: string; serviceId: string };
export type Prepared = { ok: true; label: string; count: number } | { ok: false; because: "nothing" };

const largest = 200;

const waiting = () =>
  or(
    and(eq(applications.production, "queued"), eq(applications.shipment, "none")),
    and(eq(applications.shipment, "to_resend"), notExists(atThePrinter())),
  );

/** An envelope of the application that a batch already carries. */
const atThePrinter = () =>
  database()
    .select({ id: envelopes.id })
    .from(envelopes)
    .where(
      and(
        eq(envelopes.applicationId, applications.applicationId),
        isNull(envelopes.postedAt),
        eq(envelopes.final, false),
      ),
    );

/** What the service has to produce or to post again, the oldest first. */
export const waitingForDispatch = (serviceId: string): Promise<Application[]> =>
  database()
    .select()
    .from(applications)
    .where(and(eq(applications.serviceId, serviceId), eq(applications.decision, "approved"), waiting()))
    .orderBy(asc(applications.applicationId))
    .limit(largest);

/** Puts these applications in one batch for the printer; those no longer waiting are left out. */
export const prepareBatch = (agent: Sender, references: readonly string[], now: Date): Promise<Prepared> =>
  database().transaction(async (tx) => {
    const chosen = await choose(tx, agent.serviceId, references);
    if (chosen.length === 0) return { ok: false, because: "nothing" };
    const batchId = uuidv7(now);
    const label = `${parisDay(now)}-${randomBytes(2).toString("hex").toUpperCase()}`;
    await tx
      .insert(batches)
      .values({ id: batchId, label, serviceId: agent.serviceId, agentId: agent.id, state: "to_send", createdAt: now });
    for (const application of chosen) await addToBatch(tx, agent, application, batchId, label, now);
    await enqueue(tx, "send-batch", { batchId }, `batch:${batchId}`);
    return { ok: true, label, count: chosen.length };
  });

/** Locked first, then looked at: what another batch took meanwhile is no longer waiting. */
const choose = async (tx: Transaction, serviceId: string, references: readonly string[]): Promise<Application[]> => {
  const named = and(
    eq(applications.serviceId, serviceId),
    inArray(applications.reference, references.slice(0, largest)),
    eq(applications.decision, "approved"),
  );
  const inOrder = asc(applications.applicationId);
  await tx.select({ id: applications.applicationId }).from(applications).where(named).orderBy(inOrder).for("update");
  return tx.select().from(applications).where(and(named, waiting())).orderBy(inOrder);
};

const addToBatch = async (
  tx: Transaction,
  agent: Sender,
  application: Application,
  batchId: string,
  label: string,
  now: Date,
): Promise<void> => {
  const { applicationId, answers, applicantName, shipment } = application;
  const lines = addressLines(procedureOf(application).deliverTo ?? "", answers);
  await tx.insert(envelopes).values({
    applicationId,
    id: uuidv7(now),
    batchId,
    kind: shipment === "to_resend" ? "resend" : "title",
    recipient: { name: applicantName, lines },
    createdAt: now,
  });
  const started = await transition(tx, {
    applicationId,
    action: "start_production",
    actor: agentActor(agent),
    now,
    data: { batch: label },
  });
  if (!started.ok) throw new Error(`A waiting application could not enter its batch: ${started.because}`);
};
