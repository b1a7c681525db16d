import { and, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, batches, envelopes } from "#db/schema.ts";
import type { PrinterNews } from "#lib/delivery/printer.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { machineActor } from "./actor.ts";
import { transition } from "./transition.ts";

const printer = machineActor("printer", "Imprimerie");

type Envelope = typeof envelopes.$inferSelect;

/** Writes what the printer tells, once however often it is told. A reference that is not in that batch is ignored. `told` is when, `polled` when the carrier may first be asked. */
export const recordPrinterNews = (news: PrinterNews, told: Date, polled: Date): Promise<void> =>
  database().transaction(async (tx) => {
    switch (news.event) {
      case "produit":
        for (const { reference, formula } of news.titres)
          await produced(tx, await envelopeOf(tx, news.lot, reference), formula ?? null, told);
        return;
      case "rebut":
        for (const { reference } of news.titres) await spoiled(tx, await envelopeOf(tx, news.lot, reference), told);
        return;
      case "expedie":
        for (const { reference, idShip } of news.titres)
          await posted(tx, await envelopeOf(tx, news.lot, reference), idShip, told, polled);
        await tx.update(batches).set({ state: "done" }).where(eq(batches.id, news.lot));
        await enqueue(tx, "poll-carrier", {}, "poll-carrier", polled);
    }
  });

const envelopeOf = async (tx: Transaction, batchId: string, reference: string): Promise<Envelope | undefined> => {
  const [row] = await tx
    .select({ envelope: envelopes })
    .from(envelopes)
    .innerJoin(applications, eq(applications.applicationId, envelopes.applicationId))
    .where(and(eq(envelopes.batchId, batchId), eq(applications.reference, reference)))
    .for("update");
  return row?.envelope;
};

const change = (tx: Transaction, { applicationId, id }: Envelope, values: Partial<Envelope>) =>
  tx
    .update(envelopes)
    .set(values)
    .where(and(eq(envelopes.applicationId, applicationId), eq(envelopes.id, id)));

const produced = async (
  tx: Transaction,
  envelope: Envelope | undefined,
  formula: string | null,
  now: Date,
): Promise<void> => {
  if (envelope === undefined || envelope.final || envelope.formula !== null) return;
  await change(tx, envelope, { formula });
  if (envelope.kind === "title")
    await transition(tx, { applicationId: envelope.applicationId, action: "record_produced", actor: printer, now });
};

/** A spoiled title goes back to the queue, to enter the next batch; one already told produced does not. */
const spoiled = async (tx: Transaction, envelope: Envelope | undefined, now: Date): Promise<void> => {
  if (envelope === undefined || !isInHand(envelope)) return;
  const { applicationId, kind } = envelope;
  const requeued =
    kind === "resend" || (await transition(tx, { applicationId, action: "requeue", actor: printer, now })).ok;
  if (requeued) await change(tx, envelope, { final: true });
};

/** Neither spoiled nor posted: what the printer says later of the others is about something that is over. */
const isInHand = ({ final, postedAt }: Envelope): boolean => !final && postedAt === null;

const posted = async (
  tx: Transaction,
  envelope: Envelope | undefined,
  shipmentNumber: string,
  now: Date,
  polled: Date,
): Promise<void> => {
  if (envelope === undefined || !isInHand(envelope) || (await isTaken(tx, shipmentNumber))) return;
  await change(tx, envelope, { shipmentNumber, postedAt: now, nextPollAt: polled });
  await transition(tx, {
    applicationId: envelope.applicationId,
    action: "dispatch",
    actor: printer,
    now,
    data: { shipmentNumber },
    mailData: { shipmentNumber },
  });
};

/** The number of another letter: it would have the person follow somebody else’s. */
const isTaken = async (tx: Transaction, shipmentNumber: string): Promise<boolean> => {
  const mine = eq(envelopes.shipmentNumber, shipmentNumber);
  return (await tx.select({ id: envelopes.id }).from(envelopes).where(mine).limit(1)).length > 0;
};
