import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { emails, events } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { terrace } from "#lib/procedures/terrace.ts";
import { cancelVisit, setVisit, visitOf } from "./set-visit.ts";

const now = new Date("2026-11-03T09:18:00Z");
let ending: (() => Promise<void>)[] = [];
let serviceId: string;
let yanis: Awaited<ReturnType<typeof makeAgent>>;
let sofia: typeof yanis;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  setSettings({});
  serviceId = await makeService();
  yanis = await makeAgent({ serviceId });
  sofia = await makeAgent({ serviceId, givenName: "Sofia", familyName: "Benali" });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const filed = async (given: Partial<Parameters<typeof makeApplication>[0]> = {}) =>
  makeApplication({
    ...{
      serviceId,
      citizenId: await makeCitizen(),
      procedureSlug: terrace.slug,
      procedureVersion: terrace.version,
      contactEmail: "sam@example.test",
    },
    ...{ decision: "under_review", assignedTo: yanis.id },
    ...given,
  });
type Case = Awaited<ReturnType<typeof filed>>;
const seen = ({ reference, version }: Case) => ({ reference, expectedVersion: version });
const set = (one: Case, day = "2026-11-12", time = "10:30", agent = yanis) =>
  setVisit(agent, { ...seen(one), day, time }, now);
const toldOf = async ({ applicationId }: Case) => {
  const history = await database()
    .select()
    .from(events)
    .where(eq(events.applicationId, applicationId))
    .orderBy(asc(events.sequence));
  const letters = await database().select().from(emails).where(eq(emails.applicationId, applicationId));
  return { history: history.map(({ type }) => type), letters: letters.map(({ template }) => template) };
};

describe("a visit of the place", () => {
  it("is told once, to the hour of Paris, however often it is set the same", async () => {
    const one = await filed();
    expect(await set(one)).toMatchObject({ ok: true });
    expect(await set(one)).toMatchObject({ ok: true });
    expect(await visitOf(one)).toEqual(new Date("2026-11-12T09:30:00Z"));
    expect(await toldOf(one)).toEqual({ history: ["visit_set"], letters: ["visit_set"] });
  });

  it("moves, and is called off once", async () => {
    const one = await filed();
    await set(one);
    await set(one, "2026-11-13", "16:00");
    expect(await visitOf(one)).toEqual(new Date("2026-11-13T15:00:00Z"));
    expect(await cancelVisit(yanis, seen(one), now)).toMatchObject({ ok: true });
    expect(await cancelVisit(yanis, seen(one), now)).toEqual({ ok: false, because: "no_visit" });
    expect(await visitOf(one)).toBeUndefined();
    const told = ["visit_set", "visit_set", "visit_cancelled"];
    expect(await toldOf(one)).toEqual({ history: told, letters: expect.arrayContaining(told) });
  });

  it.each([
    ["tomorrow", "2026-11-04", "10:30", "visit_day"],
    ["on a Sunday", "2026-11-15", "10:30", "visit_day"],
    ["on a public holiday", "2026-11-11", "10:30", "visit_day"],
    ["a year on", "2027-11-12", "10:30", "visit_day"],
    ["on no day", "0000-13-45", "10:30", "visit_day"],
    ["at night", "2026-11-12", "23:00", "visit_time"],
    ["at no hour", "2026-11-12", "10:75", "visit_time"],
    ["at any hour", "2026-11-12", "9h", "visit_time"],
  ])("is not set %s", async (_, day, time, because) => {
    const one = await filed();
    expect(await set(one, day, time)).toEqual({ ok: false, because });
    expect(await toldOf(one)).toEqual({ history: [], letters: [] });
  });

  it("is set by whoever examines the case, while they do, where the procedure has visits", async () => {
    const outcome = async (one: Case, agent = yanis) => set(one, "2026-11-12", "10:30", agent);
    expect(await outcome(await filed(), sofia)).toEqual({ ok: false, because: "not_mine" });
    expect(await outcome(await filed({ decision: "approved" }))).toEqual({ ok: false, because: "not_now" });
    expect(
      await outcome(await filed({ procedureSlug: changeOfHolder.slug, procedureVersion: changeOfHolder.version })),
    ).toEqual({
      ...{ ok: false, because: "not_now" },
    });
    const elsewhere = await makeAgent({ serviceId: await makeService() });
    expect(await outcome(await filed(), elsewhere)).toEqual({ ok: false, because: "absent" });
  });
});
