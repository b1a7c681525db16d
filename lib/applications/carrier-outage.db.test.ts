import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { envelopes } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { statusOf } from "#lib/engine/states.ts";
import { pollCarrier } from "./poll-carrier.ts";
import { prepareBatch } from "./prepare-batch.ts";
import { recordPrinterNews } from "./record-printer-news.ts";
import { type Faulty, httpIllnesses, startFaultyHttp } from "./testing/faulty-http.ts";
import { applicationNamed, historyOf } from "./testing/filing.ts";
import { setSettings } from "./testing/settings.ts";

const now = new Date("2026-11-03T09:00:00Z");
const pace = { everySeconds: 3600, random: () => 0 };
let carrier: Faulty;
let agent: Awaited<ReturnType<typeof makeAgent>>;
let ending: (() => Promise<void>)[] = [];
let made = 0;
/** What the carrier answers of each letter. */
let says: (number: string) => unknown = () => null;
/** A day later each time: every letter’s turn has come. */
let days = 0;
const poll = () => {
  days += 1;
  const then = new Date(now.getTime() + days * 86_400_000);
  return pollCarrier(pace, then, then);
};

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  carrier = await startFaultyHttp(({ address }) => {
    const numbers = decodeURIComponent(address.split("/").at(-1)?.split("?")[0] ?? "").split(",");
    return { status: 200, type: "application/json", body: JSON.stringify(numbers.map(says)) };
  });
  ending = [useDatabase(url), carrier.close, drop];
  setSettings({ DATABASE_URL: url, CARRIER_URL: `${carrier.url}/suivi/v2` });
  agent = await makeAgent({ serviceId: await makeService() });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const address = { "address.street": "18 rue des Lilas", "address.postcode": "93100", "address.city": "Montreuil" };
const batched = async () => {
  const { serviceId } = agent;
  const given = { serviceId, citizenId: await makeCitizen(), decision: "approved", production: "queued" } as const;
  const { applicationId, reference } = await makeApplication({ ...given, answers: address });
  await prepareBatch(agent, [reference], now);
  const [envelope] = await database().select().from(envelopes).where(eq(envelopes.applicationId, applicationId));
  return { applicationId, reference, lot: envelope?.batchId ?? "" };
};
const post = ({ lot, reference }: { lot: string; reference: string }, idShip: string) =>
  recordPrinterNews({ lot, event: "expedie", titres: [{ reference, idShip, date: now.toISOString() }] }, now, now);
const posted = async () => {
  const letter = await batched();
  made += 1;
  days = 0;
  const number = `6A${String(made).padStart(11, "0")}`;
  await post(letter, number);
  return { ...letter, number };
};
const statusNow = async (reference: string) => statusOf(await applicationNamed(reference));
const letterOf = async (applicationId: string) => {
  const [row] = await database().select().from(envelopes).where(eq(envelopes.applicationId, applicationId));
  return row;
};

const event = (code: string, hour: number, label = code) => ({ code, label, date: `2026-11-04T${10 + hour}:00:00Z` });
const news = (idShip: string, events: unknown[], isFinal = false) => ({
  ...{ returnCode: 200, idShip },
  shipment: { idShip, isFinal, event: events },
});
const delivered = (number: string) => news(number, [event("DI1", 9), event("MD2", 5), event("PC1", 1)], true);

describe("a carrier that is ill", () => {
  it.each(httpIllnesses)("(%s) moves nothing, and is asked again later", async (illness) => {
    const { applicationId, reference } = await posted();
    says = delivered;
    await carrier.is(illness);
    await poll();
    expect(await letterOf(applicationId)).toMatchObject({ pollFailures: 1, final: false });
    expect(await statusNow(reference)).toBe("dispatched");
    await carrier.is("well");
    await poll();
    expect(await statusNow(reference)).toBe("delivered");
    expect(await letterOf(applicationId)).toMatchObject({ nextPollAt: null });
  });
});

/** What a carrier says of a letter, that is not so or not clear. */
const lies: Record<string, (number: string) => unknown> = {
  "it knows nothing of it": (idShip) => ({ returnCode: 404, idShip }),
  "it is over, and nothing happened": (number) => news(number, [event("PC1", 1)], true),
  "of another letter": () => delivered("6A99999999999"),
  "the same thing three times": (number) => news(number, [event("PC1", 1), event("PC1", 1), event("PC1", 1)]),
  "the end before the beginning": (number) => news(number, [event("PC1", 1), event("ET1", 3), event("MD2", 5)]),
  "words that mean nothing": (number) => news(number, [event("ZZ9", 1), { code: 12 }, null, "DI1", { date: "hier" }]),
  "at great length": (number) => news(number, [event("PC1", 1, "x".repeat(400)), event("DI1", 2, "x".repeat(9_000))]),
  "a list that is none": (number) => ({ returnCode: 200, shipment: { idShip: number, event: "DI1" } }),
};

describe("a carrier that lies", () => {
  const forward = ["dispatched", "in_transit", "out_for_delivery", "delivered"];

  it.each(Object.keys(lies))("saying “%s” neither delivers, loses nor brings back a letter", async (lie) => {
    const { applicationId, reference, number } = await posted();
    says = lies[lie] ?? delivered;
    await poll();
    await poll();
    expect(["dispatched", "in_transit", "out_for_delivery"]).toContain(await statusNow(reference));
    expect((await letterOf(applicationId))?.nextPollAt).not.toBeNull();
    says = () => delivered(number);
    await poll();
    await poll();
    expect(await statusNow(reference)).toBe("delivered");
    // The truth, then the lie again: what was reached is kept.
    says = lies[lie] ?? delivered;
    await poll();
    expect(await statusNow(reference)).toBe("delivered");
    const statuses = (await historyOf(applicationId)).map(({ status }) => status);
    const passed = statuses.filter((status) => forward.includes(status));
    expect(passed).toEqual(forward.filter((status) => statuses.includes(status)));
    expect((await letterOf(applicationId))?.nextPollAt).toBeNull();
  });
});

describe("a printer that gives the number of another letter", () => {
  it("is not followed: the letter waits for a number of its own", async () => {
    const { number } = await posted();
    const letter = await batched();
    await post(letter, number);
    expect(await statusNow(letter.reference)).toBe("in_production");
    await post(letter, "6A99999999998");
    expect(await statusNow(letter.reference)).toBe("dispatched");
    expect((await letterOf(letter.applicationId))?.shipmentNumber).toBe("6A99999999998");
  });
});
