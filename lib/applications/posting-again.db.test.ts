import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { carrierEvents, envelopes } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import type { CarrierNews } from "#lib/delivery/carrier.ts";
import { prepareBatch, waitingForDispatch } from "./prepare-batch.ts";
import { recordCarrierNews } from "./record-carrier-news.ts";
import { recordPrinterNews } from "./record-printer-news.ts";
import { applicationNamed, historyOf } from "./testing/filing.ts";

const now = new Date("2026-11-21T09:18:00Z");
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
let ending: (() => Promise<void>)[] = [];
let agent: Awaited<ReturnType<typeof makeAgent>>;
let citizenId: string;
beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  agent = await makeAgent({ serviceId: await makeService() });
  citizenId = await makeCitizen();
});
afterAll(async () => {
  for (const end of ending) await end();
});

const approved = (given = {}) =>
  makeApplication({ serviceId: agent.serviceId, citizenId, decision: "approved", production: "queued", ...given });
const toResend = () => approved({ production: "produced", shipment: "to_resend" });
const envelopesOf = (applicationId: string) =>
  database().select().from(envelopes).where(eq(envelopes.applicationId, applicationId));

/** Prepares a batch with it and posts it under that number. */
const post = async (
  { applicationId, reference }: { applicationId: string; reference: string },
  idShip: string,
  at: Date,
) => {
  expect(await prepareBatch(agent, [reference], at)).toMatchObject({ ok: true, count: 1 });
  const envelope = (await envelopesOf(applicationId)).find((each) => each.postedAt === null);
  const titres = [{ reference, idShip, date: at.toISOString() }];
  await recordPrinterNews({ lot: envelope?.batchId ?? "", event: "expedie", titres }, at, at);
};
const tell = (applicationId: string, shipmentNumber: string, codes: string[], at: Date): Promise<unknown> => {
  const events: CarrierNews["events"] = codes.map((code, index) => ({
    code,
    label: code,
    date: new Date(at.getTime() + index * 1_000).toISOString(),
  }));
  return recordCarrierNews(applicationId, { shipmentNumber, final: false, estimatedOn: undefined, events }, at);
};

describe("a letter to post again", () => {
  it("enters one batch, though two are prepared one after the other or at once", async () => {
    const { applicationId, reference } = await toResend();
    const prepared = await Promise.all([1, 2].map(() => prepareBatch(agent, [reference], now)));
    expect(prepared.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await prepareBatch(agent, [reference], later(1))).toEqual({ ok: false, because: "nothing" });
    expect(await envelopesOf(applicationId)).toMatchObject([{ kind: "resend", postedAt: null }]);
    expect((await waitingForDispatch(agent.serviceId)).map((each) => each.reference)).not.toContain(reference);
  });

  it("waits again when the printer spoiled it", async () => {
    const { applicationId, reference } = await toResend();
    await prepareBatch(agent, [reference], now);
    const [envelope] = await envelopesOf(applicationId);
    await recordPrinterNews({ lot: envelope?.batchId ?? "", event: "rebut", titres: [{ reference }] }, now, now);
    expect((await waitingForDispatch(agent.serviceId)).map((each) => each.reference)).toContain(reference);
  });

  it("is another service’s to prepare for nobody here", async () => {
    const stranger = await makeAgent({ serviceId: await makeService() });
    const { reference } = await approved();
    expect(await prepareBatch(stranger, [reference], now)).toEqual({ ok: false, because: "nothing" });
  });
});

describe("the first letter, once a second was posted", () => {
  it("is still followed, and moves nothing any more", async () => {
    const application = await approved();
    const { applicationId, reference } = application;
    await post(application, "6A00000000001", now);
    await tell(applicationId, "6A00000000001", ["PC1", "RE1"], now);
    expect((await applicationNamed(reference)).shipment).toBe("returned");
    await database().execute(
      `update applications set shipment = 'to_resend' where application_id = '${applicationId}'`,
    );
    await post(application, "6A00000000002", later(2));
    await tell(applicationId, "6A00000000001", ["DI2"], later(3));
    expect((await applicationNamed(reference)).shipment).toBe("dispatched");
    await tell(applicationId, "6A00000000002", ["PC1", "DI1"], later(4));
    expect((await applicationNamed(reference)).shipment).toBe("delivered");
    const kept = await database().select().from(carrierEvents).where(eq(carrierEvents.applicationId, applicationId));
    expect(kept).toHaveLength(5);
    const carrier = (await historyOf(applicationId)).filter(({ actor }) => actor === "carrier");
    expect(carrier.map(({ type }) => type)).toEqual([
      "record_in_transit",
      "record_returned",
      "record_in_transit",
      "record_delivered",
    ]);
  });
});
