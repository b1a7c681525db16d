import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { POST } from "#app/api/fabrication/route.ts";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { applications, batches, carrierEvents, emails, envelopes, events } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { machineNow } from "#lib/clock.ts";
import { printerNewsSchema } from "#lib/delivery/printer.ts";
import { statusOf } from "#lib/engine/states.ts";
import { doJobs } from "#lib/jobs/testing/do-jobs.ts";
import { type StandIns, startStandIns, tell } from "#lib/local/testing/stand-ins.ts";
import { confirmAddress } from "./confirm-address.ts";
import { pollCarrier } from "./poll-carrier.ts";
import { prepareBatch } from "./prepare-batch.ts";
import { recordPrinterNews } from "./record-printer-news.ts";
import { sendBatch } from "./send-batch.ts";

const now = new Date("2026-11-03T09:18:00Z");
const pace = { everySeconds: 1, random: () => 0 };
let ending: (() => Promise<void>)[] = [];
let standIns: StandIns;
let serviceId: string;
let agent: Awaited<ReturnType<typeof makeAgent>>;

/** The portal hears, a worker records. */
const hear = async (request: Request): Promise<Response> => {
  const answer = await POST(request);
  const payload = z.object({ news: printerNewsSchema, told: z.string() });
  await doJobs("hear-printer", payload, ({ news, told }) => recordPrinterNews(news, new Date(told), machineNow()));
  return answer;
};

/** What the printer said, each time signed by it, kept to be said again. */
const heard: { body: string; headers: Record<string, string> }[] = [];
const keepAndHear = async (request: Request): Promise<Response> => {
  heard.push({ body: await request.clone().text(), headers: Object.fromEntries(request.headers) });
  return hear(request);
};

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  standIns = await startStandIns({ "/api/fabrication": keepAndHear });
  ending = [close, drop, standIns.close];
  serviceId = await makeService();
  agent = await makeAgent({ serviceId });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const address = { "address.street": "18 rue des Lilas", "address.postcode": "93100", "address.city": "Montreuil" };
const approved = async () => {
  const citizenId = await makeCitizen();
  const application = await makeApplication({
    ...{ serviceId, citizenId, decision: "approved", production: "queued" },
    answers: { plate: "GR-417-PT", ...address },
  });
  return { ...application, person: { id: citizenId, displayName: "Inès Carpentier" } };
};
const statusNow = async (applicationId: string) => {
  const [application] = await database()
    .select()
    .from(applications)
    .where(eq(applications.applicationId, applicationId));
  return application && statusOf(application);
};
const parcelsOf = (applicationId: string) =>
  database().select().from(envelopes).where(eq(envelopes.applicationId, applicationId)).orderBy(envelopes.createdAt);
const lettersOf = async (applicationId: string) => {
  const rows = await database().select().from(emails).where(eq(emails.applicationId, applicationId));
  return rows.map(({ template }) => template);
};
const historyOf = async (applicationId: string) => {
  const rows = await database()
    .select()
    .from(events)
    .where(eq(events.applicationId, applicationId))
    .orderBy(events.sequence);
  return rows.map(({ type }) => type);
};

/** Produced and posted by the printer; resolves once it has told us. */
const post = async (reference: string, applicationId: string, at = now): Promise<string> => {
  await prepareBatch(agent, [reference], at);
  const [batch] = await database().select().from(batches).where(eq(batches.state, "to_send"));
  await sendBatch(batch?.id ?? "");
  await sendBatch(batch?.id ?? "");
  await expect.poll(() => statusNow(applicationId), { timeout: 10_000 }).toBe("dispatched");
  const parcel = (await parcelsOf(applicationId)).at(-1);
  return parcel?.shipmentNumber ?? "";
};
const move = (number: string, to: string, at?: string) =>
  tell(`${standIns.carrier}/demo/shipments/${number}/advance`, { to, ...(at ? { at } : {}) });
const say = (number: string, code: string) =>
  tell(`${standIns.carrier}/demo/shipments/${number}/advance`, { raw: { code, label: "Événement sans nom" } });
/** A day later each time: whatever the pace, every shipment’s turn has come. */
let today = Date.now();
const poll = () => {
  today += 86_400_000;
  return pollCarrier(pace, new Date(today), now);
};

describe("the printer", () => {
  it("makes and posts a batch once, though it is handed over twice and says everything twice", async () => {
    const { applicationId, reference } = await approved();
    await post(reference, applicationId);
    const before = await historyOf(applicationId);
    for (const { body, headers } of [...heard])
      expect((await hear(new Request("http://localhost/", { method: "POST", body, headers }))).status).toBe(204);
    expect(await historyOf(applicationId)).toEqual(before);
    expect(before).toEqual(["start_production", "record_produced", "dispatch"]);
    expect(await lettersOf(applicationId)).toEqual(["produced", "dispatched"]);
    expect(await parcelsOf(applicationId)).toHaveLength(1);
  });

  it("is not believed without its signature, or with that of other words", async () => {
    const { applicationId, reference } = await approved();
    const [{ body, headers } = { body: "", headers: {} }] = heard;
    const forged = body.replace(/"reference":"\w+"/, `"reference":"${reference}"`);
    const answers = await Promise.all(
      [{}, headers, { "x-signature": "sha256=" }].map((each) =>
        hear(new Request("http://localhost/", { method: "POST", body: forged, headers: each })),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await historyOf(applicationId)).toEqual([]);
  });
});

describe("the carrier", () => {
  it("brings a letter home, told out of order, twice, and in words we do not know", async () => {
    const { applicationId, reference } = await approved();
    const number = await post(reference, applicationId);
    await move(number, "MD2", "2026-11-05T07:00:00Z");
    await move(number, "PC1", "2026-11-03T15:00:00Z");
    await say(number, "ZZ9");
    await poll();
    expect(await statusNow(applicationId)).toBe("out_for_delivery");
    await poll();
    const kept = await database().select().from(carrierEvents).where(eq(carrierEvents.shipmentNumber, number));
    expect(kept.map(({ code }) => code).sort()).toEqual(["DR1", "MD2", "PC1", "ZZ9"]);

    await move(number, "ET1", "2026-11-04T07:00:00Z");
    await poll();
    expect(await statusNow(applicationId)).toBe("out_for_delivery");

    await move(number, "DI1");
    await poll();
    await poll();
    expect(await statusNow(applicationId)).toBe("delivered");
    expect(await lettersOf(applicationId)).toEqual(["produced", "dispatched", "delivered"]);
    expect((await parcelsOf(applicationId))[0]).toMatchObject({ final: true, nextPollAt: null });
  });

  it.each(["down", "rate-limited", "nonsense", "not-json", "error"])(
    "is asked again later when it is %s",
    async (mode) => {
      const { applicationId, reference } = await approved();
      await post(reference, applicationId);
      await tell(`${standIns.carrier}/demo/faults`, { mode });
      await poll();
      const [parcel] = await parcelsOf(applicationId);
      expect(parcel).toMatchObject({ final: false, pollFailures: 1 });
      expect(parcel?.nextPollAt).not.toBeNull();
      expect(await statusNow(applicationId)).toBe("dispatched");
      await tell(`${standIns.carrier}/demo/faults`, { mode: "none" });
      await poll();
      expect((await parcelsOf(applicationId))[0]).toMatchObject({ pollFailures: 0 });
    },
  );

  it("brings a letter back, which goes out again to the address the person gives", async () => {
    const { applicationId, reference, person } = await approved();
    const number = await post(reference, applicationId);
    await move(number, "RE1");
    await poll();
    expect(await statusNow(applicationId)).toBe("returned");
    await move(number, "DI2");
    await poll();
    expect(await statusNow(applicationId)).toBe("address_to_confirm");

    const confirmed = await confirmAddress(
      person,
      reference,
      { ...address, "address.street": "4 allée des Tilleuls" },
      now,
    );
    expect(confirmed.ok).toBe(true);
    expect(await statusNow(applicationId)).toBe("to_resend");
    const second = await post(reference, applicationId, new Date("2026-11-12T09:00:00Z"));
    expect(second).not.toBe(number);
    const [, again] = await parcelsOf(applicationId);
    expect(again).toMatchObject({ kind: "resend", shipmentNumber: second });
    expect(again?.recipient.lines).toContain("4 allée des Tilleuls");
    await move(second, "DI1");
    await poll();
    expect(await statusNow(applicationId)).toBe("delivered");
    expect(await lettersOf(applicationId)).toEqual(["produced", "dispatched", "returned", "resent", "delivered"]);
  });
});
