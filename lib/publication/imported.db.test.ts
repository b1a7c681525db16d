import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import { POST } from "#app/api/fabrication/route.ts";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { batches, envelopes } from "#db/schema.ts";
import { makeAgent, makeService } from "#db/testing.ts";
import { openDraft } from "#lib/applications/drafts.ts";
import { pollCarrier } from "#lib/applications/poll-carrier.ts";
import { prepareBatch } from "#lib/applications/prepare-batch.ts";
import { recordPrinterNews } from "#lib/applications/record-printer-news.ts";
import { saveStep } from "#lib/applications/save-draft.ts";
import { sendBatch } from "#lib/applications/send-batch.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { accepted, applicationNamed, historyOf, makeFiler } from "#lib/applications/testing/filing.ts";
import { approve } from "#lib/back-office/approve.ts";
import { claim } from "#lib/back-office/claim.ts";
import { machineNow } from "#lib/clock.ts";
import { printerNewsSchema } from "#lib/delivery/printer.ts";
import { statusOf } from "#lib/engine/states.ts";
import { everyKind } from "#lib/engine/submission-schema/testing/every-kind.ts";
import { doJobs } from "#lib/jobs/testing/do-jobs.ts";
import { type StandIns, startStandIns, tell } from "#lib/local/testing/stand-ins.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { stopListening } from "#lib/realtime/listen.ts";
import { followPublications } from "./follow-publications.ts";
import { importProcedure } from "./import-procedure.ts";
import { garden } from "./testing/garden.ts";

const now = new Date("2026-11-03T09:18:00Z");
let ending: (() => Promise<void>)[] = [];
let standIns: StandIns;
let agent: Awaited<ReturnType<typeof makeAgent>>;

/** The portal hears the printer, a worker records. */
const hear = async (request: Request): Promise<Response> => {
  const answer = await POST(request);
  const payload = z.object({ news: printerNewsSchema, told: z.string() });
  await doJobs("hear-printer", payload, ({ news, told }) => recordPrinterNews(news, new Date(told), machineNow()));
  return answer;
};

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  standIns = await startStandIns({ "/api/fabrication": hear });
  vi.stubEnv("DATABASE_URL", url);
  ending = [stopListening, close, drop, standIns.close];
  agent = await makeAgent({ serviceId: await makeService("immatriculations") });
});
afterAll(async () => {
  for (const end of ending) await end();
});

/** Every kind of question, posted to whoever asks. */
const definition = {
  ...everyKind,
  ...{ slug: "tout-a-la-fois", theme: "vehicules", service: "immatriculations", workflow: "title-by-post" },
  ...{ delivery: "post", deliverTo: "home", grounds: garden("x", 1).grounds },
};

const answers = {
  ...{ choice: "two", yesNo: "yes", choices: "three one", line: "Un sujet", mail: "Ines@Example.test", count: "7" },
  ...{
    weight: "1,50",
    price: "1376",
    day: "2026-11-02",
    since: "2026-11",
    hour: "14:30",
    town: "93048",
    country: "BE",
  },
  ...{ "home.street": "18 rue des Lilas", "home.postcode": "93100", "home.city": "Montreuil" },
  ...{ "who.type": "natural", "who.familyName": "Diallo", "who.givenNames": "Awa", "who.birthdate": "1990-02-03" },
  ...{ "who.birthCountry": "FR", "who.birthCommune": "93048" },
  ...{ "contacts.count": "1", "contacts.0.name": "Ali", "contacts.0.mobile": "yes", "contacts.0.hour": "09:00" },
};

/** Imported, then filed and approved, in a process that was running before it existed. */
const approved = async () => {
  const imported = await importProcedure(new TextEncoder().encode(JSON.stringify(definition)), "Camille Roux", now);
  expect(imported).toMatchObject({ ok: true });
  await expect.poll(() => procedureBySlug("tout-a-la-fois")?.version).toBe(1);
  const procedure = procedureBySlug("tout-a-la-fois");
  const [step] = procedure?.steps ?? [];
  if (procedure === undefined || step === undefined) throw new Error("Nothing was imported");
  const filer = await makeFiler();
  const { reference } = await openDraft(filer, procedure, now);
  await saveStep(filer, { procedure, step, raw: answers, reference, now });
  const filed = accepted(await submitApplication(filer, procedure, "a-key", { declaration: "yes" }, now));
  const seen = async () => ({ reference, expectedVersion: (await applicationNamed(reference)).version });
  expect(await claim(agent, await seen(), now)).toMatchObject({ ok: true });
  expect(await approve(agent, await seen(), now)).toMatchObject({ ok: true });
  return filed;
};

it("a procedure imported while the portal runs is filed, examined, produced and delivered", async () => {
  const stop = await followPublications();
  const { reference, applicationId, answers: kept } = await approved();
  expect(kept).toMatchObject({
    choices: "one three",
    mail: "ines@example.test",
    weight: "1.5",
    "contacts.0.hour": "09:00",
  });
  await prepareBatch(agent, [reference], now);
  const [batch] = await database().select().from(batches).where(eq(batches.state, "to_send"));
  await sendBatch(batch?.id ?? "");
  const status = async () => statusOf(await applicationNamed(reference));
  await expect.poll(status, { timeout: 10_000 }).toBe("dispatched");
  const [parcel] = await database().select().from(envelopes).where(eq(envelopes.applicationId, applicationId));
  expect(parcel?.recipient.lines).toEqual(["18 rue des Lilas", "93100 Montreuil"]);
  await tell(`${standIns.carrier}/demo/shipments/${parcel?.shipmentNumber}/advance`, { to: "DI1" });
  await pollCarrier({ everySeconds: 1, random: () => 0 }, new Date(Date.now() + 86_400_000), now);
  expect(await status()).toBe("delivered");
  const done = (await historyOf(applicationId)).map(({ type }) => type);
  expect(done).toEqual(expect.arrayContaining(["submit", "claim", "approve", "dispatch", "record_delivered"]));
  stop();
});
