import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { batches, envelopes } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import { pollSoon } from "./poll-soon.ts";

const posted = new Date("2026-11-09T07:40:00Z");
const now = new Date("2026-11-10T09:00:00Z");
let ending: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  const serviceId = await makeService();
  const { id: agentId } = await makeAgent({ serviceId });
  const { applicationId } = await makeApplication({ serviceId, citizenId: await makeCitizen() });
  const batchId = uuidv7(posted);
  const batch = { id: batchId, label: "2026-11-09-A1B2", serviceId, agentId, createdAt: posted };
  await database()
    .insert(batches)
    .values({ ...batch, state: "done" });
  const envelope = { applicationId, batchId, kind: "title" as const, recipient: { name: "I. C.", lines: [] } };
  const sent = { ...envelope, createdAt: posted, postedAt: posted, pollFailures: 3 };
  await database()
    .insert(envelopes)
    .values([
      { ...sent, id: uuidv7(posted), shipmentNumber: "6K07065540649" },
      { ...sent, id: uuidv7(posted), shipmentNumber: "6K02832443482", final: true },
    ]);
});

afterAll(async () => {
  for (const end of ending) await end();
});

const plans = async () =>
  (await database().execute(sql`select run_at from graphile_worker.jobs where task_identifier = 'poll-carrier'`)).rows;

it("plans nothing for a letter that has arrived, or that is nobody’s", async () => {
  await pollSoon("6K02832443482", now);
  await pollSoon("6K00000000000", now);
  expect(await plans()).toEqual([]);
});

it("has a letter on its way asked about at once", async () => {
  await pollSoon("6K07065540649", now);
  await pollSoon("6K07065540649", now);
  const rows = await database().select().from(envelopes);
  expect(rows.map(({ nextPollAt, pollFailures }) => ({ nextPollAt, pollFailures }))).toEqual(
    expect.arrayContaining([
      { nextPollAt: now, pollFailures: 0 },
      { nextPollAt: null, pollFailures: 3 },
    ]),
  );
  expect(await plans()).toHaveLength(1);
});
