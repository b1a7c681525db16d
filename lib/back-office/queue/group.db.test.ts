import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { actOnGroup, previewGroup } from "./group.ts";

const now = new Date("2026-11-03T09:18:00Z");

let ending: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
});
afterAll(async () => {
  for (const end of ending) await end();
});

describe("several cases at once", () => {
  it("says before what it will leave alone, and after what it could not do", async () => {
    const serviceId = await makeService();
    const citizenId = await makeCitizen();
    const karim = await makeAgent({ serviceId });
    const sofia = await makeAgent({ serviceId, givenName: "Sofia", familyName: "Benali" });
    const elsewhere = await makeApplication({ serviceId: await makeService(), citizenId });
    const free = await makeApplication({ serviceId, citizenId });
    const held = await makeApplication({ serviceId, citizenId, decision: "under_review", assignedTo: sofia.id });
    const gone = await makeApplication({ serviceId, citizenId });
    const references = [free, held, gone, elsewhere].map(({ reference }) => reference);

    const preview = await previewGroup(karim, "prendre", references);
    expect(Object.fromEntries(preview.map(({ row, isPossible }) => [row.reference, isPossible]))).toEqual({
      [free.reference]: true,
      [held.reference]: false,
      [gone.reference]: true,
    });

    const cases = [free, gone].map(({ reference, version }) => ({ reference, expectedVersion: version }));
    await actOnGroup(sofia, { gesture: "prendre", cases: cases.slice(1), assigneeId: "" }, now);
    const outcomes = await actOnGroup(karim, { gesture: "prendre", cases, assigneeId: "" }, now);
    expect(outcomes).toMatchObject([
      { reference: free.reference, outcome: { ok: true } },
      { reference: gone.reference, outcome: { because: "overtaken", by: "Sofia Benali" } },
    ]);
  });
});
