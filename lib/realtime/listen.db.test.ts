import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { type StandIns, startStandIns } from "#lib/local/testing/stand-ins.ts";
import { announce } from "./announce.ts";
import { pause, stopListening, subscribe, type Topic } from "./listen.ts";

let ending: (() => Promise<void>)[] = [];
let standIns: StandIns;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  standIns = await startStandIns();
  vi.stubEnv("DATABASE_URL", url);
  ending = [stopListening, close, drop, standIns.close];
});
afterAll(async () => {
  for (const end of ending) await end();
});

const move = (applicationId: string, serviceId = "s") =>
  database().transaction((tx) => announce(tx, { applicationId, citizenId: "c", serviceId }));

/** Counts what a subscriber hears. */
const hear = (topic: Topic) => {
  const heard = { count: 0, end: () => {} };
  heard.end = subscribe(topic, () => {
    heard.count += 1;
  });
  return heard;
};

const listeners = sql`select pid from pg_stat_activity where query = 'listen parvis_moved' and datname = current_database()`;
const listening = async () => (await database().execute<{ pid: number }>(listeners)).rows;

describe("listening", () => {
  it("hears what moves there, and nothing else, over one connection", async () => {
    const heard = {
      mine: hear({ applicationId: "a" }),
      other: hear({ applicationId: "b" }),
      all: hear({ serviceId: "s" }),
    };
    await expect.poll(listening).toHaveLength(1);
    await move("a");
    await move("a", "elsewhere");
    await expect.poll(() => heard.mine.count).toBe(2);
    expect([heard.other.count, heard.all.count]).toEqual([0, 1]);
    for (const { end } of Object.values(heard)) end();
  });

  it("hears nothing that was rolled back", async () => {
    const heard = hear({ applicationId: "a" });
    const failing = database().transaction(async (tx) => {
      await announce(tx, { applicationId: "a", citizenId: "c", serviceId: "s" });
      throw new Error("after all");
    });
    await expect(failing).rejects.toThrow("after all");
    await move("a");
    await expect.poll(() => heard.count).toBe(1);
    heard.end();
  });

  it("is silent once it has ended", async () => {
    const [gone, still] = [hear({ applicationId: "a" }), hear({ applicationId: "a" })];
    gone.end();
    await move("a");
    await expect.poll(() => still.count).toBe(1);
    expect(gone.count).toBe(0);
    still.end();
  });

  it("comes back after the connection is lost, and tells that something may have been missed", async () => {
    const heard = hear({ applicationId: "a" });
    const [before] = await listening();
    await database().execute(sql`select pg_terminate_backend(${before?.pid})`);
    await expect.poll(() => heard.count, { timeout: 10_000 }).toBe(1);
    await move("a");
    await expect.poll(() => heard.count).toBe(2);
    heard.end();
  });

  it("tries again less and less often, every four seconds at the least", () => {
    expect([0, 1, 2, 3].map(pause)).toEqual([250, 500, 1_000, 2_000]);
    expect(pause(40)).toBe(4_000);
  });
});
