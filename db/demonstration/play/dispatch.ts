import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { batches, envelopes } from "#db/schema.ts";
import { prepareBatch } from "#lib/applications/prepare-batch.ts";
import { recordCarrierNews } from "#lib/applications/record-carrier-news.ts";
import { recordPrinterNews } from "#lib/applications/record-printer-news.ts";
import type { Application } from "#lib/applications/transition.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { type Shipment, tracked } from "#lib/local/carrier/shipment.ts";
import { shipmentNumber } from "#lib/local/carrier/shipment-number.ts";
import { chance } from "../chance.ts";
import { later, type Moment } from "../moment.ts";
import type { LotStory } from "../stories/lots.ts";
import type { Story } from "../stories/story.ts";
import type { Stage } from "./stage.ts";

/** An accepted application, and what its story says of it. */
export type Accepted = { story: Story; application: Application };

/** A batch from the office to the carrier, as far as it went. @returns the parcels that left */
export const playLot = async (
  { cast, past }: Stage,
  lot: LotStory,
  accepted: readonly Accepted[],
  now: Date,
): Promise<Shipment[]> => {
  const references = accepted.map(({ application }) => application.reference);
  const prepared = await prepareBatch(cast.agent(lot.by), references, past(lot.prepared));
  if (!prepared.ok) throw new Error(`A batch of ${references.length} could not be prepared`);
  const [batch] = await database().select().from(batches).where(eq(batches.label, prepared.label));
  if (batch === undefined) throw new Error(`Batch ${prepared.label} was not kept`);
  await database().update(batches).set({ state: "accepted" }).where(eq(batches.id, batch.id));
  if (lot.produced) {
    const at = past(lot.produced);
    const titres = references.map((reference) => ({ reference, formula: formulaOf(reference, at) }));
    await recordPrinterNews({ lot: batch.id, event: "produit", titres }, at, now);
  }
  if (lot.posted === undefined) return [];
  const posted = past(lot.posted);
  const parcels = accepted.map((each) => parcelOf(each, lot.posted ?? [0, "07:40"], past));
  const titres = parcels.map(({ idShip }, index) => ({
    ...{ reference: references[index] ?? "", idShip, date: posted.toISOString() },
  }));
  await recordPrinterNews({ lot: batch.id, event: "expedie", titres }, posted, now);
  for (const [index, parcel] of parcels.entries()) await follow(accepted[index], parcel, now);
  return parcels;
};

const formulaOf = (reference: string, at: Date): string => {
  const draw = chance(`formula ${reference}`);
  const letters = "ABCDEFGHJKLMNPQRSTVWXYZ";
  const number = String(draw(100_000)).padStart(5, "0");
  return `${parisDay(at).slice(0, 4)}${letters.charAt(draw(23))}${letters.charAt(draw(23))}${number}`;
};

const parcelOf = ({ story, application }: Accepted, posted: Moment, past: Stage["past"]): Shipment => ({
  idShip: shipmentNumber(chance(`parcel ${application.reference}`)(10 ** 9), "6K"),
  recipientPostcode: application.answers["address.postcode"] ?? "",
  events: ([["DR1", posted], ...(story.parcel ?? [])] as const).map(([code, moment]) => ({
    ...{ code, label: null, at: past(moment).toISOString() },
  })),
});

/** Asks the carrier after each of its events, as the portal would have. */
const follow = async (accepted: Accepted | undefined, parcel: Shipment, now: Date): Promise<void> => {
  if (accepted === undefined) return;
  const { applicationId } = accepted.application;
  for (const [index, event] of parcel.events.entries()) {
    const { isFinal, event: told } = tracked({ ...parcel, events: parcel.events.slice(0, index + 1) }, "fr_FR");
    const events = told.toReversed().map(({ code, label, date }) => ({ code, label, date }));
    const news = { shipmentNumber: parcel.idShip, final: isFinal, estimatedOn: undefined, events };
    await recordCarrierNews(applicationId, news, later(new Date(event.at), 3));
  }
  const { isFinal, estimDate } = tracked(parcel, "fr_FR");
  await database()
    .update(envelopes)
    .set({ estimatedOn: estimDate?.slice(0, 10) ?? null, nextPollAt: isFinal ? null : now })
    .where(and(eq(envelopes.applicationId, applicationId), eq(envelopes.shipmentNumber, parcel.idShip)));
};
