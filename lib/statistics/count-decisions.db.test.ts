import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { informationRequests } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import { asThePortal } from "#db/wall/as-the-portal.ts";
import { countDecisions } from "./count-decisions.ts";
import { readStatistics } from "./read-statistics.ts";

const now = new Date("2026-11-22T09:00:00Z");
const day = 86_400_000;
const ago = (days: number): Date => new Date(now.getTime() - days * day);
let ending: (() => Promise<void>)[] = [];
let whose: { serviceId: string; citizenId: string };
let agentId: string;
let address: string;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  address = url;
  ending = [useDatabase(url), drop];
  const serviceId = await makeService();
  whose = { serviceId, citizenId: await makeCitizen() };
  agentId = (await makeAgent({ serviceId })).id;
});
afterAll(async () => {
  for (const end of ending) await end();
});

type Life = {
  slug: string;
  filed: number;
  decided: number;
  decision?: "approved" | "rejected" | "withdrawn";
  dueOn?: string;
};

const decide = ({ slug, filed, decided, decision = "approved", dueOn = "2027-01-01" }: Life) =>
  makeApplication({
    ...whose,
    ...{ procedureSlug: slug, decision, dueOn, submittedAt: ago(filed), decidedAt: ago(decided) },
  });

describe("what is counted of decisions", () => {
  it("is how long they took without the time spent waiting for the person, over 90 days", async () => {
    for (let each = 1; each <= 40; each++) {
      const late = each <= 10 ? { dueOn: "2026-01-01" } : {};
      const { applicationId } = await decide({ slug: "lente", filed: 20 + each, decided: 20, ...late });
      if (each > 20) continue;
      const asked = { applicationId, agentId, items: [], message: "", dueOn: "2026-12-01" };
      await database()
        .insert(informationRequests)
        .values({ ...asked, id: uuidv7(now), createdAt: ago(20 + each * 0.75), answeredAt: ago(20 + each * 0.25) });
    }
    for (let each = 0; each < 50; each++) await decide({ slug: "lente", filed: 200, decided: 91 });
    for (let each = 0; each < 50; each++)
      await decide({ slug: "lente", filed: 200, decided: 1, decision: "withdrawn" });
    for (let each = 0; each < 29; each++) await decide({ slug: "rare", filed: 2, decided: 1 });
    await countDecisions(now);

    const { all, of, used } = await readStatistics();
    const slow = of.get("lente");
    // 0.5 to 10 days by halves for those who were asked, 21 to 40 for the others.
    expect(slow?.files).toBe(40);
    const inDays = (seconds = 0) => (seconds * 1_000) / day;
    expect(inDays(slow?.medianSeconds)).toBeCloseTo(15.5, 3);
    expect(inDays(slow?.ninthDecileSeconds)).toBeCloseTo(36.1, 3);
    expect(slow).toMatchObject({ onTime: 0.75, atOnce: 0.5, countedAt: now });
    expect(all?.files).toBe(69);
    expect(used).toEqual(["lente", "rare"]);
  });

  it("is told of no fewer than thirty files", async () => {
    expect((await readStatistics()).of.get("rare")).toBeUndefined();
    await decide({ slug: "rare", filed: 2, decided: 1 });
    await countDecisions(now);
    expect((await readStatistics()).of.get("rare")).toMatchObject({ files: 30, onTime: 1, atOnce: 1 });
  });

  it("is read by everyone, and written by no page", async () => {
    const portal = await asThePortal(address);
    expect((await portal.ask({}, "select * from decision_statistics")).count).toBe(3);
    expect((await portal.ask({}, "delete from decision_statistics")).refused).toBe("42501");
    await portal.close();
  });
});
