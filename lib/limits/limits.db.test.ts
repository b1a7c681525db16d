import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asking } from "#db/asking.ts";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { rates } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { makeSession } from "#db/wall/as-the-portal.ts";
import { ownApplication } from "#lib/applications/own-application.ts";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { verifyDocument } from "#lib/applications/verify-document.ts";
import { addNote } from "#lib/back-office/add-note.ts";
import { answering, type Outage } from "#lib/outage.ts";
import { openVisit } from "#lib/tracking/tracking-link.ts";
import { allow, exceeds } from "./allow.ts";
import { forgetRates } from "./forget-rates.ts";
import { limits } from "./limits.ts";

const now = new Date("2026-11-03T09:18:00Z");
const office = "203.0.113.7";
const allowedAbsences = limits.absence.each;

let ending: (() => Promise<void>)[] = [];
let alarms: string[] = [];
let serviceId: string;
beforeAll(async () => {
  setSettings({});
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  serviceId = await makeService();
});
afterAll(async () => {
  for (const end of ending) await end();
});
beforeEach(async () => {
  alarms = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    alarms.push(String(line));
    return true;
  });
  await database().delete(rates);
});
afterEach(() => vi.restoreAllMocks());

/** One request, as the server answers it. @returns what it met */
const request = async (work: () => Promise<unknown>, address = office): Promise<Outage | "answered"> => {
  const asked: { outage?: Outage; address: string } = { address };
  await answering(asked, work).catch(() => undefined);
  return asked.outage ?? "answered";
};
const times = async (count: number, work: () => Promise<unknown>): Promise<string[]> => {
  const met = [];
  for (let time = 0; time < count; time += 1) met.push(await request(work));
  return met;
};
const citizen = async () => {
  const id = await makeCitizen();
  const session = await makeSession({ kind: "citizen", personId: id });
  return { id, as: <Result>(work: () => Promise<Result>) => asking(session, work) };
};

describe("what may be tried", () => {
  it("is counted by account: the next one is refused, and another account behind the same address is not", async () => {
    const [ines, theo] = [await citizen(), await citizen()];
    const met = await times(limits.upload.each + 1, () => ines.as(() => allow("upload")));
    expect(met.filter((each) => each === "answered")).toHaveLength(limits.upload.each);
    expect(met.at(-1)).toBe("hurried");
    expect(await request(() => theo.as(() => allow("upload")))).toBe("answered");
  });

  it("is not hindered by forty people who each use all of theirs behind one address", async () => {
    const spent = { each: 1, people: 40 };
    for (let person = 0; person < spent.people; person += 1) {
      const secret = `reference-${person}`;
      const met = await times(limits["tracking-request"].each, async () => {
        expect(await exceeds("tracking-request", secret)).toBe(false);
      });
      expect(new Set(met)).toEqual(new Set(["answered"]));
    }
    expect(await request(async () => expect(await exceeds("tracking-request", "one more")).toBe(false))).toBe(
      "answered",
    );
    expect(limits["tracking-request"].address).toBe(limits["tracking-request"].each * spent.people);
  });

  it("stops a machine behind one address that changes its secret each time", async () => {
    const { address } = limits["tracking-request"];
    let refused = 0;
    for (let time = 0; time < address + 5; time += 1)
      await request(async () => {
        if (await exceeds("tracking-request", `secret-${time}`)) refused += 1;
      });
    expect(refused).toBe(5);
    expect(alarms.filter((line) => line.includes("address"))).toHaveLength(1);
  });

  it("is not limited outside a request", async () => {
    const tries = Array.from({ length: limits.search.each + 5 }, () => exceeds("search", "upkeep"));
    expect(new Set(await Promise.all(tries))).toEqual(new Set([false]));
  });
});

describe("somebody who guesses", () => {
  it.each([
    ["references of others’ applications", (ines: Ines): Promise<unknown> => ownApplication(ines.id, someReference())],
    ["codes of documents", (): Promise<unknown> => verifyDocument("ABCDEFGHJKMN", now)],
    ["tracking links", (): Promise<unknown> => openVisit(someReference(), now)],
  ])("at %s is refused after 20 in five minutes, and an alarm rings once", async (_, guess) => {
    const ines = await citizen();
    const met = await times(allowedAbsences + 5, () => ines.as(() => guess(ines)));
    expect(met.slice(0, allowedAbsences)).toEqual(Array(allowedAbsences).fill("answered"));
    expect(new Set(met.slice(allowedAbsences))).toEqual(new Set(["hurried"]));
    expect(alarms).toHaveLength(1);
    expect(JSON.parse(alarms[0] ?? "")).toEqual({
      level: "alarm",
      part: "web",
      limit: "absence",
      asker: `citizen ${ines.id}`,
    });
  });

  it("meets the same whether what they ask for is another’s or does not exist", async () => {
    const theirs = await makeApplication({ serviceId, citizenId: await makeCitizen() });
    const [first, second] = [await citizen(), await citizen()];
    const others = await times(allowedAbsences + 1, () => first.as(() => ownApplication(first.id, theirs.reference)));
    const absences = await times(allowedAbsences + 1, () => second.as(() => ownApplication(second.id, "ZZZZZZZZ")));
    expect(others).toEqual(absences);
  });

  it("is counted when acting too, and the count stays though nothing else does", async () => {
    const agent = await makeAgent({ serviceId });
    const session = await makeSession({ kind: "agent", personId: agent.id });
    const act = () => asking(session, () => addNote(agent, { reference: "ZZZZZZZZ", body: "?" }, now));
    const met = await times(allowedAbsences + 1, act);
    expect(met.at(-1)).toBe("hurried");
    expect(met.slice(0, -1)).toEqual(Array(allowedAbsences).fill("answered"));
  });

  it("still reads their own application", async () => {
    const ines = await citizen();
    const own = await makeApplication({ serviceId, citizenId: ines.id });
    await times(allowedAbsences + 1, () => ines.as(() => ownApplication(ines.id, "ZZZZZZZZ")));
    expect(await request(() => ines.as(() => ownApplication(ines.id, own.reference)))).toBe("answered");
  });
});

describe("the counts", () => {
  it("name no network address and no secret, and are forgotten after a day", async () => {
    await request(() => exceeds("tracking-request", "7KQ4AAAA"));
    const kept = JSON.stringify(await database().select().from(rates));
    expect(kept).not.toContain(office);
    expect(kept).not.toContain("7KQ4AAAA");
    const { rows } = await database().execute(sql`select now() + interval '25 hours' as tomorrow`);
    await forgetRates(new Date(String(rows[0]?.tomorrow)));
    expect(await database().select().from(rates)).toEqual([]);
  });
});

type Ines = Awaited<ReturnType<typeof citizen>>;
let guessed = 0;
const someReference = (): string => {
  guessed += 1;
  return `ZZZZ${String(guessed).padStart(4, "0")}`;
};
