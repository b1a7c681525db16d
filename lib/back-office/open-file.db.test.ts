import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { consultations } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import { lock } from "#lib/applications/transition.ts";
import { startStandIns } from "#lib/local/testing/stand-ins.ts";
import { announce } from "#lib/realtime/announce.ts";
import { stopListening, subscribe } from "#lib/realtime/listen.ts";
import { readFile } from "./file/read-file.ts";
import { openFile } from "./open-file.ts";

const now = new Date("2026-11-03T09:18:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let ending: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  const standIns = await startStandIns();
  vi.stubEnv("DATABASE_URL", url);
  ending = [stopListening, close, drop, standIns.close];
});
afterAll(async () => {
  for (const end of ending) await end();
});

const listeners = sql`select pid from pg_stat_activity where query = 'listen parvis_moved' and datname = current_database()`;
const listening = async () => (await database().execute(listeners)).rows.length;

describe("opening a file", () => {
  it("is recorded once a quarter of an hour, even by two tabs at once", async () => {
    const serviceId = await makeService();
    const karim = await makeAgent({ serviceId });
    const sofia = await makeAgent({ serviceId, givenName: "Sofia", familyName: "Benali" });
    const stranger = await makeAgent({ serviceId: await makeService() });
    const application = await makeApplication({ serviceId, citizenId: await makeCitizen() });
    const asked = { reference: application.reference, reason: "review" as const };

    await Promise.all([openFile(karim, asked, now), openFile(karim, asked, now)]);
    await openFile(karim, asked, later(14));
    expect(await openFile(stranger, asked, now)).toBeUndefined();
    expect(await database().select().from(consultations)).toHaveLength(1);

    await openFile(karim, asked, later(16));
    expect(await database().select().from(consultations)).toMatchObject([
      { readerName: "Karim Haddad", reason: "review", openedAt: now },
      { readerName: "Karim Haddad", reason: "review", openedAt: later(16) },
    ]);
    expect((await readFile(sofia, application, later(20)))?.readers.map(({ name }) => name)).toEqual(["Karim Haddad"]);
    expect((await readFile(sofia, application, later(22)))?.readers).toEqual([]);
  });

  it("is told to those who look at it, once, and not to the whole service", async () => {
    const serviceId = await makeService();
    const karim = await makeAgent({ serviceId });
    const application = await makeApplication({ serviceId, citizenId: await makeCitizen() });
    const asked = { reference: application.reference, reason: "review" as const };
    const [looking, service] = [vi.fn(), vi.fn()];
    const stop = [subscribe({ applicationId: application.applicationId }, looking), subscribe({ serviceId }, service)];
    await expect.poll(listening).toBe(1);
    await openFile(karim, asked, now);
    await openFile(karim, asked, later(14));
    await database().transaction((tx) => announce(tx, application));
    await expect.poll(() => service.mock.calls.length).toBe(1);
    expect(looking).toHaveBeenCalledTimes(2);
    for (const end of stop) end();
  });

  it("shows nothing once it is out of reach", async () => {
    const serviceId = await makeService();
    const karim = await makeAgent({ serviceId });
    const application = await makeApplication({ serviceId, citizenId: await makeCitizen() });
    expect(await readFile(karim, application, now)).toMatchObject({ events: [], notes: [] });
    expect(await readFile(karim, { ...application, applicationId: uuidv7(now) }, now)).toBeUndefined();
  });

  it("waits for nothing that is being written to it", async () => {
    const serviceId = await makeService();
    const karim = await makeAgent({ serviceId });
    const { applicationId, reference } = await makeApplication({ serviceId, citizenId: await makeCitizen() });
    const opened = await database().transaction(async (tx) => {
      await lock(tx, applicationId);
      return openFile(karim, { reference, reason: "review" }, now);
    });
    expect(opened).toMatchObject({ reference });
  });
});
