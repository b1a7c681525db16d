import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { demonstrationClock } from "#db/schema.ts";
import { machineNow, now, setClockOffset } from "#lib/clock.ts";
import { type StandIns, startStandIns } from "#lib/local/testing/stand-ins.ts";
import { followClock, moveClock } from "./clock.ts";

let ending: (() => Promise<void>)[] = [];
let standIns: StandIns;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  standIns = await startStandIns();
  vi.stubEnv("DATABASE_URL", url);
  await database().insert(demonstrationClock).values({ offsetMilliseconds: 0 });
  ending = [close, drop, standIns.close];
});
afterAll(async () => {
  for (const end of ending) await end();
});

const daysAhead = () => Math.round((now().getTime() - machineNow().getTime()) / 86_400_000);

describe("the clock of the demonstration", () => {
  it("moves here at once, adds up, and is found again by a process that starts", async () => {
    await moveClock(3);
    await moveClock(4);
    expect(daysAhead()).toBe(7);
    setClockOffset(0);
    const stop = await followClock();
    expect(daysAhead()).toBe(7);
    await stop();
  });

  it("moves in every process that follows it", async () => {
    const stop = await followClock();
    await moveClock(1);
    setClockOffset(0);
    await expect.poll(daysAhead).toBe(8);
    await stop();
  });
});
