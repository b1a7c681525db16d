import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { emails, rulings } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { firstBreak } from "#lib/applications/append-event.ts";
import { askReasons } from "#lib/applications/ask-reasons.ts";
import { decideBySilence } from "#lib/applications/decide-by-silence.ts";
import { ownFile } from "#lib/applications/own-file.ts";
import { applicationNamed, historyOf, mailsOf } from "#lib/applications/testing/filing.ts";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { parisMidnight } from "#lib/engine/calendar.ts";
import { terrace } from "#lib/procedures/terrace.ts";
import { giveReasons } from "./give-reasons.ts";
import { reasonsOwed } from "./reasons-owed.ts";
import { reject } from "./reject.ts";

const silentOn = "2026-07-16";
const facts = "Le trottoir ne laisse que 1,10 mètre de passage devant la devanture.";
const grounds = terrace.grounds.filter(({ kind }) => kind === "refusal").map(({ code }) => code);
let ending: (() => Promise<void>)[] = [];
let serviceId: string;
let agent: Awaited<ReturnType<typeof makeAgent>>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  setSettings({});
  serviceId = await makeService();
  agent = await makeAgent({ serviceId, givenName: "Yanis", familyName: "Belkacem" });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const at = (day: string): Date => new Date(parisMidnight(day).getTime() + 9 * 3_600_000);
const filed = async (given: Partial<Parameters<typeof makeApplication>[0]> = {}) => {
  const citizenId = await makeCitizen();
  const application = await makeApplication({
    ...{ serviceId, citizenId, procedureSlug: terrace.slug, procedureVersion: terrace.version, payment: "none" },
    ...{ decision: "under_review", contactEmail: "sam@example.test", silenceOn: silentOn },
    ...given,
  });
  const { applicationId, reference } = application;
  const person = { id: citizenId, displayName: "Samira Amrani" };
  return {
    ...{ applicationId, reference, person, application },
    ask: (day: string) => askReasons(person, reference, at(day)),
    now: () => applicationNamed(reference),
    types: async () => (await historyOf(applicationId)).map(({ type }) => type),
  };
};
const rejectedBySilence = async () => {
  const one = await filed();
  await decideBySilence(parisMidnight(silentOn));
  return one;
};
type One = Awaited<ReturnType<typeof filed>>;
const give = async (
  { now, reference }: One,
  day: string,
  by = agent,
  given = { grounds: grounds.slice(0, 1), facts },
) => giveReasons(by, { reference, expectedVersion: (await now()).version, ...given }, at(day));

describe("the reasons of a rejection by silence (CRPA L232-4)", () => {
  it("are asked for once, are then due within a month, and both are told so", async () => {
    const one = await rejectedBySilence();
    expect(await Promise.all([one.ask("2026-07-20"), one.ask("2026-07-20")])).toContain(true);
    expect(await one.ask("2026-07-21")).toBe(false);
    expect(await one.types()).toEqual(["deem_rejected", "reasons_asked"]);
    expect((await historyOf(one.applicationId)).at(-1)).toMatchObject({
      actor: "citizen",
      data: { dueOn: "2026-08-20" },
    });
    expect(await one.now()).toMatchObject({ decision: "rejected", reasonsDueOn: "2026-08-20" });
    expect(await mailsOf(one.applicationId)).toEqual(["deemed_rejected", "reasons_asked"]);
    expect(await reasonsOwed(agent)).toMatchObject([{ reference: one.reference, dueOn: "2026-08-20" }]);
    await give(one, "2026-07-22");
  });

  it("are asked for until the last day to contest, and no later", async () => {
    const [inTime, late] = [await rejectedBySilence(), await rejectedBySilence()];
    expect(await late.ask("2026-09-18")).toBe(false);
    expect(await inTime.ask("2026-09-17")).toBe(true);
    expect(await late.types()).toEqual(["deem_rejected"]);
    await give(inTime, "2026-09-18");
  });

  it("are given by a civil servant of the service, once, on grounds and facts that the person then reads", async () => {
    const one = await rejectedBySilence();
    await one.ask("2026-07-20");
    expect(await give(one, "2026-08-03", agent, { grounds: [], facts })).toEqual({ ok: false, because: "no_ground" });
    const short = { grounds: grounds.slice(0, 1), facts: "Non." };
    expect(await give(one, "2026-08-03", agent, short)).toEqual({ ok: false, because: "facts_too_short" });
    expect(await give(one, "2026-08-03")).toMatchObject({ ok: true });
    expect(await give(one, "2026-08-04")).toEqual({ ok: false, because: "not_now" });
    expect(await reasonsOwed(agent)).toEqual([]);
    const history = await historyOf(one.applicationId);
    expect(history.at(-1)).toMatchObject({ type: "reasons_given", actor: "agent", actorName: agent.displayName });
    expect(firstBreak(history)).toBeUndefined();
    const file = await ownFile(one.person.id, one.reference);
    expect(file?.ruling).toMatchObject({ kind: "rejected", grounds: grounds.slice(0, 1), facts });
    expect(await one.now()).toMatchObject({ decision: "rejected", reasonsDueOn: null });
    const letters = await database().select().from(emails).where(eq(emails.applicationId, one.applicationId));
    expect(letters.map(({ template }) => template)).toEqual(["deemed_rejected", "reasons_asked", "reasons_given"]);
    expect(JSON.stringify(letters)).not.toContain("trottoir");
  });

  it("are neither asked for nor given by anyone else, nor given unasked", async () => {
    const one = await rejectedBySilence();
    const elsewhere = await makeAgent({ serviceId: await makeService() });
    const stranger = { id: await makeCitizen(), displayName: "Théo Lambert" };
    expect(await askReasons(stranger, one.reference, at("2026-07-20"))).toBe(false);
    expect(await give(one, "2026-07-20")).toEqual({ ok: false, because: "not_now" });
    await one.ask("2026-07-20");
    expect(await give(one, "2026-07-21", elsewhere)).toEqual({ ok: false, because: "absent" });
    expect(await reasonsOwed(elsewhere)).toEqual([]);
    expect(await one.types()).toEqual(["deem_rejected", "reasons_asked"]);
    expect(await database().select().from(rulings).where(eq(rulings.applicationId, one.applicationId))).toEqual([]);
    await give(one, "2026-07-21");
  });

  it("are not to be asked for where somebody decided, or nobody has yet", async () => {
    const decided = await filed({ assignedTo: agent.id });
    const seen = { reference: decided.reference, expectedVersion: decided.application.version };
    expect(await reject(agent, { ...seen, grounds: grounds.slice(0, 1), facts }, at("2026-06-01"))).toMatchObject({
      ok: true,
    });
    const waiting = await filed({ silenceOn: "2027-07-16" });
    for (const one of [decided, waiting]) expect(await one.ask("2026-06-02")).toBe(false);
    expect(await decided.types()).toEqual(["reject"]);
    expect(await waiting.types()).toEqual([]);
  });
});
