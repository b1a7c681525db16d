import { and, desc, eq, isNotNull } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { carrierEvents, envelopes } from "#db/schema.ts";
import type { CarrierEvent, CarrierNews } from "#lib/delivery/carrier.ts";
import { actionOfCode } from "#lib/delivery/carrier-codes.ts";
import type { Shipment } from "#lib/engine/states.ts";
import { announce } from "#lib/realtime/announce.ts";
import { machineActor } from "./actor.ts";
import { lock, transition } from "./transition.ts";

const carrier = machineActor("carrier", "La Poste");

/**
 * Keeps what the carrier says, each event once, and moves the shipment forward. Never backwards: the workflow has no such line.
 * @returns whether the letter is still awaited after all that was said of it
 */
export const recordCarrierNews = (applicationId: string, news: CarrierNews, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    const application = await lock(tx, applicationId);
    if (application === undefined) return false;
    await tx
      .update(envelopes)
      .set({ final: news.final, estimatedOn: news.estimatedOn ?? null })
      .where(and(eq(envelopes.applicationId, applicationId), eq(envelopes.shipmentNumber, news.shipmentNumber)));
    const isCurrent = news.shipmentNumber === (await latestShipment(tx, applicationId));
    let { shipment } = application;
    for (const event of news.events) {
      if ((await keep(tx, applicationId, news.shipmentNumber, event, now)) && isCurrent)
        shipment = (await move(tx, applicationId, news.shipmentNumber, event, now)) ?? shipment;
    }
    await announce(tx, application);
    return isCurrent && onTheWay.includes(shipment);
  });

const onTheWay: readonly Shipment[] = ["dispatched", "in_transit", "out_for_delivery", "available_for_pickup"];

/** Once a letter was posted again, what happens to the first one is kept and moves nothing. */
const latestShipment = async (tx: Transaction, applicationId: string): Promise<string | null | undefined> => {
  const [latest] = await tx
    .select({ shipmentNumber: envelopes.shipmentNumber })
    .from(envelopes)
    .where(and(eq(envelopes.applicationId, applicationId), isNotNull(envelopes.postedAt)))
    .orderBy(desc(envelopes.postedAt))
    .limit(1);
  return latest?.shipmentNumber;
};

const keep = async (
  tx: Transaction,
  applicationId: string,
  shipmentNumber: string,
  event: CarrierEvent,
  now: Date,
): Promise<boolean> => {
  const rows = await tx
    .insert(carrierEvents)
    .values({
      applicationId,
      shipmentNumber,
      fingerprint: `${event.code} ${event.date}`,
      code: event.code,
      label: event.label,
      occurredAt: new Date(event.date),
      receivedAt: now,
      raw: event,
    })
    .onConflictDoNothing()
    .returning({ code: carrierEvents.code });
  return rows.length > 0;
};

/** @returns where the letter is when that moved it */
const move = async (
  tx: Transaction,
  applicationId: string,
  shipmentNumber: string,
  event: CarrierEvent,
  now: Date,
): Promise<Shipment | undefined> => {
  const action = actionOfCode(event.code);
  if (action === undefined) return undefined;
  const data = { code: event.code, shipmentNumber };
  const moved = await transition(tx, { applicationId, action, actor: carrier, now, data });
  return moved.ok ? moved.application.shipment : undefined;
};
