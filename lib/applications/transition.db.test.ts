import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { applications, events } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import { enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { agentActor, citizenActor, machineActor } from "./actor.ts";
import { appendEvent, type EventRow, firstBreak } from "./append-event.ts";
import { allotReference } from "./reference.ts";
import { historyOf, jobsAbout, mailsOf } from "./testing/filing.ts";
import { type TransitionRequest, transition } from "./transition.ts";

const now = new Date("2026-11-21T09:18:00.123Z");
const ines = { id: uuidv7(now), displayName: "Inès Carpentier" };
let ending: (() => Promise<void>)[] = [];
let serviceId: string;
let citizenId: string;
let karim: Awaited<ReturnType<typeof makeAgent>>;
let sofia: typeof karim;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  serviceId = await makeService();
  citizenId = await makeCitizen();
  karim = await makeAgent({ serviceId });
  sofia = await makeAgent({ serviceId, givenName: "Sofia", familyName: "Benali" });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const filed = () => makeApplication({ serviceId, citizenId });
const act = (request: Omit<TransitionRequest, "now">) =>
  database().transaction((tx) => transition(tx, { now, ...request }));
const claim = (applicationId: string, agent: typeof karim, expectedVersion?: number) =>
  act({
    applicationId,
    action: "claim",
    actor: agentActor(agent),
    changes: { assignedTo: agent.id },
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  });

describe("a transition", () => {
  it("writes the state, the event and the e-mail together", async () => {
    const { applicationId } = await filed();
    const result = await act({
      applicationId,
      action: "withdraw",
      actor: citizenActor(ines),
      data: { reason: "sold" },
    });
    expect(result).toMatchObject({ ok: true, application: { decision: "withdrawn", version: 1, closedAt: now } });
    expect(await historyOf(applicationId)).toMatchObject([
      {
        type: "withdraw",
        actor: "citizen",
        actorName: "Inès Carpentier",
        status: "withdrawn",
        data: { reason: "sold" },
        occurredAt: now,
      },
    ]);
    expect(await mailsOf(applicationId)).toEqual(["withdrawn"]);
    expect(await jobsAbout(applicationId)).toEqual(["send-email"]);
  });

  it("refuses without a trace what the table does not allow", async () => {
    const before = await filed();
    const { applicationId } = before;
    expect(await act({ applicationId, action: "approve", actor: agentActor(karim) })).toEqual({
      ok: false,
      because: "not_allowed_now",
    });
    expect(await act({ applicationId, action: "claim", actor: citizenActor(ines) })).toEqual({
      ok: false,
      because: "not_yours",
    });
    expect(await act({ applicationId: uuidv7(now), action: "claim", actor: agentActor(karim) })).toEqual({
      ok: false,
      because: "absent",
    });
    const [after] = await database().select().from(applications).where(eq(applications.applicationId, applicationId));
    expect(after).toEqual(before);
    expect(await historyOf(applicationId)).toEqual([]);
  });

  it("tells who looks at an earlier version who changed it, when and to what", async () => {
    const { applicationId, version } = await filed();
    await claim(applicationId, sofia, version);
    expect(await claim(applicationId, karim, version)).toEqual({
      ok: false,
      because: "changed",
      by: "Sofia Benali",
      at: now,
      to: "under_review",
    });
  });

  it("lets one of two at the same instant win", async () => {
    const { applicationId, version } = await filed();
    const results = await Promise.all([
      claim(applicationId, karim, version),
      claim(applicationId, sofia, version),
      act({ applicationId, action: "withdraw", actor: citizenActor(ines), expectedVersion: version }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.because === "changed")).toHaveLength(2);
    expect(await historyOf(applicationId)).toHaveLength(1);
  });
});

describe("the e-mail of a transition", () => {
  it("is written once for one event", async () => {
    const { applicationId } = await filed();
    const { applicationId: other } = await filed();
    const letter = {
      template: "approved",
      eventSequence: 4,
      recipient: "a@example.test",
      language: "fr",
      now,
    } as const;
    for (const to of [applicationId, applicationId, other])
      await database().transaction((tx) => enqueueEmail(tx, { ...letter, applicationId: to }));
    expect(await mailsOf(applicationId)).toEqual(["approved"]);
    expect(await mailsOf(other)).toEqual(["approved"]);
    expect(await jobsAbout(applicationId)).toEqual(["send-email"]);
  });

  it("goes to nobody who left no address", async () => {
    const { applicationId } = await makeApplication({ serviceId, citizenId, contactEmail: null });
    expect((await act({ applicationId, action: "withdraw", actor: citizenActor(ines) })).ok).toBe(true);
    expect(await mailsOf(applicationId)).toEqual([]);
  });
});

describe("a history", () => {
  const actor = machineActor("carrier", "La Poste");
  const lived = async () => {
    const { applicationId } = await filed();
    await database().transaction(async (tx) => {
      for (const [index, type] of ["a", "b", "c", "d"].entries()) {
        const data = { zebra: 1, amount: index, nested: { y: [1, { b: 2, a: 1 }], x: null }, at: now.toISOString() };
        await appendEvent(tx, { applicationId, type, actor, status: "submitted", data, occurredAt: now });
      }
    });
    return applicationId;
  };
  const only = (applicationId: string, sequence: number) =>
    and(eq(events.applicationId, applicationId), eq(events.sequence, sequence));
  const chainOf = async () => historyOf(await lived());
  const four = ([a, b, c, d]: EventRow[]): [EventRow, EventRow, EventRow, EventRow] => {
    if (!(a && b && c && d)) throw new Error("Four events were expected");
    return [a, b, c, d];
  };

  it("holds as PostgreSQL gives it back", async () => {
    const chain = await chainOf();
    expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(firstBreak(chain)).toBeUndefined();
    expect(firstBreak([])).toBeUndefined();
  });

  it.each([
    ["its data", { data: { amount: 0 } }],
    ["its author", { actorName: "Quelqu’un d’autre" }],
    ["its instant", { occurredAt: new Date("2026-11-20T09:18:00Z") }],
    ["its kind", { type: "approve" }],
    ["what it led to", { status: "approved" }],
    ["its hash", { hash: "0".repeat(64) }],
  ])("tells where someone altered %s in the database", async (_what, changed) => {
    const applicationId = await lived();
    await database().update(events).set(changed).where(only(applicationId, 3));
    expect(firstBreak(await historyOf(applicationId))).toBe(3);
  });

  it("tells where an event was removed, even if the others were numbered again", async () => {
    const [a, , c, d] = four(await chainOf());
    expect(firstBreak([a, c, d])).toBe(2);
    expect(firstBreak([a, { ...c, sequence: 2 }, { ...d, sequence: 3 }])).toBe(2);
    expect(firstBreak([c, d])).toBe(1);
  });

  it("tells where two events were swapped, or one inserted", async () => {
    const [a, b, c, d] = four(await chainOf());
    expect(firstBreak([a, c, b, d])).toBe(2);
    expect(firstBreak([a, { ...c, sequence: 2 }, { ...b, sequence: 3 }, d])).toBe(2);
    expect(firstBreak([a, b, { ...b, sequence: 3 }, { ...c, sequence: 4 }])).toBe(3);
  });

  it("of one application says nothing in another’s", async () => {
    const [a] = four(await chainOf());
    const other = await filed();
    expect(firstBreak([{ ...a, applicationId: other.applicationId }])).toBe(1);
  });
});

describe("a reference", () => {
  it("already given is drawn again", async () => {
    const drawn = ["AAAAAAAA", "AAAAAAAA", "BBBBBBBB"];
    const allot = () =>
      database().transaction((tx) => allotReference(tx, uuidv7(now), () => drawn.shift() ?? "CCCCCCCC"));
    expect([await allot(), await allot()]).toEqual(["AAAAAAAA", "BBBBBBBB"]);
  });

  it("is given to one of two who draw it at the same instant", async () => {
    const allot = (then: string) => {
      const drawn = ["DDDDDDDD", then];
      return database().transaction((tx) => allotReference(tx, uuidv7(now), () => drawn.shift() ?? "XXXXXXXX"));
    };
    const given = await Promise.all([allot("EEEEEEEE"), allot("FFFFFFFF")]);
    expect(given).toContain("DDDDDDDD");
    expect(new Set(given).size).toBe(2);
  });
});
