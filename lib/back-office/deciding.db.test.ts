import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { emails, events, informationRequests, notes, rulings } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { addNote } from "./add-note.ts";
import { approve } from "./approve.ts";
import { assign } from "./assign.ts";
import { claim } from "./claim.ts";
import { close } from "./close.ts";
import { findCase } from "./own-case.ts";
import { reject } from "./reject.ts";
import { requestInformation } from "./request-information.ts";
import { sendMessage } from "./send-message.ts";
import { setChecklist } from "./set-checklist.ts";

const now = new Date("2026-11-03T09:18:00Z");
const facts = "Le numéro frappé sur le châssis diffère de celui du titre.";

let ending: (() => Promise<void>)[] = [];
let serviceId: string;
let citizenId: string;
let karim: Awaited<ReturnType<typeof makeAgent>>;
let sofia: typeof karim;
let helene: typeof karim;
let stranger: typeof karim;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  setSettings({});
  serviceId = await makeService();
  citizenId = await makeCitizen();
  karim = await makeAgent({ serviceId });
  sofia = await makeAgent({ serviceId, givenName: "Sofia", familyName: "Benali" });
  helene = await makeAgent({ serviceId, givenName: "Hélène", familyName: "Marchetti", role: "supervisor" });
  stranger = await makeAgent({ serviceId: await makeService(), givenName: "Thomas", familyName: "Le Guirec" });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const filed = () => makeApplication({ serviceId, citizenId });
const ofKarim = () => makeApplication({ serviceId, citizenId, decision: "under_review", assignedTo: karim.id });
const seen = (application: { reference: string; version: number }) => ({
  reference: application.reference,
  expectedVersion: application.version,
});
const rulingsOf = (applicationId: string) =>
  database().select().from(rulings).where(eq(rulings.applicationId, applicationId));
const eventsOf = (applicationId: string) =>
  database().select().from(events).where(eq(events.applicationId, applicationId));
const jobsNamed = async (key: string) =>
  (await database().execute(`select 1 from graphile_worker.jobs where key = '${key}'`)).rowCount;

describe("two agents at once", () => {
  it("let one claim and tell the other by whom and when", async () => {
    const application = await filed();
    const outcomes = await Promise.all([claim(karim, seen(application), now), claim(sofia, seen(application), now)]);
    const [winner] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.application.assignedTo] : []));
    const [loser] = outcomes.filter((outcome) => !outcome.ok);
    const by = winner === karim.id ? "Karim Haddad" : "Sofia Benali";
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(loser).toMatchObject({ because: "overtaken", action: "claim", by, byMe: false, at: now });
    expect(await eventsOf(application.applicationId)).toHaveLength(1);
  });

  it("decide once when the same file is decided in two windows", async () => {
    const application = await ofKarim();
    const [first, second] = await Promise.all([
      approve(karim, seen(application), now),
      reject(karim, { ...seen(application), grounds: ["VIN_INCOHERENT"], facts }, now),
    ]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect([first, second].find((outcome) => !outcome.ok)).toMatchObject({ because: "overtaken", byMe: true });
    expect(await rulingsOf(application.applicationId)).toHaveLength(1);
  });

  it("are told of the decision whatever was written since", async () => {
    const application = await ofKarim();
    await approve(karim, seen(application), now);
    await sendMessage(helene, { reference: application.reference, body: "Bonjour" }, now);
    expect(await approve(sofia, seen(application), now)).toMatchObject({
      because: "overtaken",
      action: "approve",
      by: "Karim Haddad",
    });
  });
});

describe("the wall between services", () => {
  it("hides a case from another service, whatever is tried", async () => {
    const application = await ofKarim();
    const { reference } = application;
    const absent = { ok: false, because: "absent" };
    expect(await findCase(stranger, reference)).toBeUndefined();
    expect(await claim(stranger, seen(application), now)).toEqual(absent);
    expect(await assign(stranger, { ...seen(application), assigneeId: stranger.id }, now)).toEqual(absent);
    expect(await approve(stranger, seen(application), now)).toEqual(absent);
    expect(await close(stranger, { ...seen(application), ground: "HORS_PERIMETRE", facts }, now)).toEqual(absent);
    expect(await addNote(stranger, { reference, body: "Note" }, now)).toEqual(absent);
    expect(await sendMessage(stranger, { reference, body: "Bonjour" }, now)).toEqual(absent);
    expect(await eventsOf(application.applicationId)).toEqual([]);
  });

  it("hides a draft and an unpaid application from every service", async () => {
    const unpaid = await makeApplication({ serviceId, citizenId, decision: "awaiting_payment", submittedAt: null });
    expect(await findCase(karim, unpaid.reference)).toBeUndefined();
  });
});

describe("assigning", () => {
  it("is for one’s own case, a free one, or a supervisor", async () => {
    const application = await ofKarim();
    const toSofia = { ...seen(application), assigneeId: sofia.id };
    expect(await assign(sofia, toSofia, now)).toEqual({ ok: false, because: "not_mine" });
    expect(await assign(helene, toSofia, now)).toMatchObject({ ok: true, application: { assignedTo: sofia.id } });
  });

  it("stays within the service", async () => {
    const application = await filed();
    expect(await assign(karim, { ...seen(application), assigneeId: stranger.id }, now)).toEqual({
      ok: false,
      because: "unknown_colleague",
    });
  });
});

describe("asking for more", () => {
  const item = {
    kind: "document" as const,
    key: "proofOfAddress",
    ground: "DOMICILE_TROP_ANCIEN",
    comment: " De 2024 ",
  };
  const asked = { items: [item], message: "Merci.", dueOn: "2026-11-18" };

  it("waits for the person until the day given, and holds the clock", async () => {
    const application = await ofKarim();
    const outcome = await requestInformation(karim, { ...seen(application), ...asked }, now);
    expect(outcome).toMatchObject({
      ok: true,
      application: { decision: "information_requested", dueOn: "2026-11-18", silenceOn: "2027-01-20" },
    });
    const requests = await database()
      .select()
      .from(informationRequests)
      .where(eq(informationRequests.applicationId, application.applicationId));
    expect(requests).toMatchObject([
      { items: [{ ...item, comment: "De 2024" }], dueOn: "2026-11-18", answeredAt: null },
    ]);
    const letters = await database().select().from(emails).where(eq(emails.applicationId, application.applicationId));
    expect(letters.map((letter) => letter.template)).toEqual(["information_requested"]);
  });

  it.each([
    ["nothing", { items: [] }, "nothing_asked"],
    ["what the procedure does not know", { items: [{ ...item, key: "passport" }] }, "nothing_asked"],
    ["without a ground", { items: [{ ...item, ground: "VIN_INCOHERENT" }] }, "no_ground"],
    ["for yesterday", { dueOn: "2026-11-02" }, "due_too_soon"],
  ])("refuses to ask %s", async (_case, wrong, because) => {
    const application = await ofKarim();
    expect(await requestInformation(karim, { ...seen(application), ...asked, ...wrong }, now)).toEqual({
      ok: false,
      because,
    });
    expect(await eventsOf(application.applicationId)).toEqual([]);
  });
});

describe("approving", () => {
  it("is refused while a point of a document is open, and accepted once it is a yes", async () => {
    const application = await ofKarim();
    await makeDocument({ applicationId: application.applicationId, slot: "transferCertificate" });
    expect(await approve(karim, seen(application), now)).toMatchObject({ because: "obstacles" });
    for (const point of ["complete", "signed"]) {
      const check = { reference: application.reference, handle: "transferCertificate-1", item: point };
      expect(await setChecklist(karim, { ...check, answer: "yes" })).toEqual({ ok: true });
      expect(await setChecklist(sofia, { ...check, answer: "no" })).toEqual({ ok: false, because: "not_mine" });
    }
    expect(await approve(karim, seen(application), now)).toMatchObject({
      ok: true,
      application: { decision: "approved", production: "queued", decidedAt: now },
    });
    expect(await rulingsOf(application.applicationId)).toMatchObject([{ kind: "approved", agentId: karim.id }]);
  });

  it("is for the agent in charge", async () => {
    const application = await ofKarim();
    expect(await approve(sofia, seen(application), now)).toEqual({ ok: false, because: "not_mine" });
  });
});

describe("refusing", () => {
  let application: Awaited<ReturnType<typeof ofKarim>>;
  beforeEach(async () => {
    application = await ofKarim();
  });

  it("needs a ground in law", async () => {
    expect(await reject(karim, { ...seen(application), grounds: [], facts }, now)).toMatchObject({
      because: "no_ground",
    });
    expect(await reject(karim, { ...seen(application), grounds: ["INVENTÉ"], facts }, now)).toMatchObject({
      because: "no_ground",
    });
    expect(await rulingsOf(application.applicationId)).toEqual([]);
  });

  it("needs facts that say something", async () => {
    const short = { ...seen(application), grounds: ["VIN_INCOHERENT"], facts: "  Non.  " };
    expect(await reject(karim, short, now)).toMatchObject({ because: "facts_too_short" });
  });

  it("keeps the ruling and has the decision issued, all or nothing", async () => {
    const refusal = { ...seen(application), grounds: ["VIN_INCOHERENT"], facts };
    expect(await reject(karim, refusal, now)).toMatchObject({ ok: true, application: { decision: "rejected" } });
    expect(await rulingsOf(application.applicationId)).toMatchObject([
      { kind: "rejected", grounds: ["VIN_INCOHERENT"], facts },
    ]);
    expect(await jobsNamed(`issue:${application.applicationId}:decision`)).toBe(1);
  });

  it("can be a closing, with its ground and facts", async () => {
    const closing = { ...seen(application), ground: "PIECES_NON_FOURNIES", facts };
    expect(await close(karim, closing, now)).toMatchObject({ ok: true, application: { decision: "closed" } });
  });
});

describe("a private note", () => {
  it("is kept for the service and is no event", async () => {
    const application = await ofKarim();
    expect(await addNote(sofia, { reference: application.reference, body: "  " }, now)).toMatchObject({
      because: "empty",
    });
    expect(await addNote(sofia, { reference: application.reference, body: "À revoir" }, now)).toEqual({ ok: true });
    const kept = await database().select().from(notes).where(eq(notes.applicationId, application.applicationId));
    expect(kept).toMatchObject([{ body: "À revoir", agentId: sofia.id }]);
    expect(await eventsOf(application.applicationId)).toEqual([]);
  });
});
