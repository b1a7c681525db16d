import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { stageFigures } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { asThePortal, makeSession, type Portal } from "#db/wall/as-the-portal.ts";
import { readStages } from "#lib/back-office/stages/read-stages.ts";
import type { Status } from "#lib/engine/states.ts";
import { machineActor } from "./actor.ts";
import { appendEvent } from "./append-event.ts";
import { measureStages } from "./measure-stages.ts";

const now = new Date("2026-11-03T09:00:00Z");
const hours = (count: number) => new Date(now.getTime() - count * 3_600_000);
const actor = machineActor("system", "Parvis");

let ending: (() => Promise<void>)[] = [];
let portal: Portal;
let serviceId: string;
beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  portal = await asThePortal(url);
  ending = [portal.close, close, drop];
  serviceId = await makeService();
});
afterAll(async () => {
  for (const end of ending) await end();
});

type Passed = readonly (readonly [status: Status, hoursAgo: number])[];
/** An application that came into each status so many hours ago. */
const passing = async (passed: Passed, over: Partial<Parameters<typeof makeApplication>[0]> = {}) => {
  const { applicationId } = await makeApplication({ serviceId, citizenId: await makeCitizen(), ...over });
  for (const [status, ago] of passed)
    await database().transaction((tx) =>
      appendEvent(tx, { applicationId, type: "assign", actor, status, data: {}, occurredAt: hours(ago) }),
    );
};
const measured = async () => {
  await measureStages(now);
  const rows = await readStages({ id: "", serviceId, role: "caseworker", displayName: "" }, "changement-de-titulaire");
  return Object.fromEntries(
    rows.map(({ status, waiting, passages, medianSeconds }) => [status, [waiting, passages, medianSeconds]]),
  );
};

describe("what is measured of the stages of a procedure", () => {
  it("is how many wait in each and how long half of them stayed, what changes no stage apart", async () => {
    const review = { decision: "under_review" as const };
    await passing(
      [
        ["submitted", 30],
        ["under_review", 20],
        ["under_review", 10],
      ],
      review,
    );
    await passing(
      [
        ["submitted", 44],
        ["under_review", 40],
      ],
      review,
    );
    await passing(
      [
        ["submitted", 26],
        ["under_review", 6],
        ["approved", 4],
      ],
      { decision: "approved", closedAt: now },
    );
    await passing([["submitted", 5]], { decision: "submitted" });
    await passing(
      [
        ["submitted", 24 * 200],
        ["under_review", 24 * 180],
      ],
      review,
    );
    await passing([], { decision: "draft" });
    expect(await measured()).toEqual({
      submitted: [1, 3, 10 * 3_600],
      under_review: [3, 1, 2 * 3_600],
    });
  });

  it("takes the place of what was measured before", async () => {
    await passing([["submitted", 1]], { decision: "submitted" });
    expect((await measured()).submitted).toEqual([2, 3, 10 * 3_600]);
    expect(await database().select().from(stageFigures)).toHaveLength(2);
  });

  it("is read by the civil servants of the service, by nobody else", async () => {
    await measureStages(now);
    const own = await makeAgent({ serviceId });
    const other = await makeAgent({ serviceId: await makeService() });
    const seen = async (personId: string) =>
      (await portal.ask(await makeSession({ kind: "agent", personId }), "select * from stage_figures")).count;
    expect([await seen(own.id), await seen(other.id)]).toEqual([2, 0]);
    expect((await portal.ask({}, "select * from stage_figures")).count).toBe(0);
  });
});
