import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import type { Secrets } from "../asking.ts";
import { asThePortal, makeSession, type Portal } from "./as-the-portal.ts";
import { fillEveryTable } from "./fill-every-table.ts";

const now = new Date();
const before = new Date(now.getTime() - 40 * 86_400_000);
let ending: (() => Promise<void>)[] = [];
let portal: Portal;
let ours: { serviceId: string; citizenId: string; agentId: string; applicationId: string; draftId: string };
const secrets: Record<string, Secrets> = {};

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  portal = await asThePortal(url);
  ending = [portal.close, close, drop];
  const serviceId = await makeService();
  const citizenId = await makeCitizen();
  const agent = await makeAgent({ serviceId });
  const { applicationId } = await makeApplication({ serviceId, citizenId });
  const draft = { decision: "draft", submittedAt: null } as const;
  const { applicationId: draftId } = await makeApplication({ serviceId, citizenId, ...draft });
  ours = { serviceId, citizenId, agentId: agent.id, applicationId, draftId };
  await fillEveryTable({ applicationId, serviceId, agentId: agent.id }, now);
  Object.assign(secrets, await people(serviceId, citizenId, agent.id));
});
afterAll(async () => {
  for (const end of ending) await end();
});

const people = async (serviceId: string, citizenId: string, agentId: string): Promise<Record<string, Secrets>> => {
  const suspended = await makeAgent({ serviceId, suspendedAt: now });
  const stranger = await makeAgent({ serviceId: await makeService() });
  const citizen = { kind: "citizen", personId: citizenId } as const;
  return {
    nobody: {},
    forged: { session: "f".repeat(64) },
    revoked: await makeSession({ ...citizen, revokedAt: now }),
    expired: await makeSession({ ...citizen, absoluteExpiresAt: before }),
    idle: await makeSession({ ...citizen, lastSeenAt: before }),
    blocked: await makeSession({ kind: "citizen", personId: await makeCitizen({ blockedAt: now }) }),
    "another citizen": await makeSession({ kind: "citizen", personId: await makeCitizen() }),
    "an agent of another service": await makeSession({ kind: "agent", personId: stranger.id }),
    "a suspended agent": await makeSession({ kind: "agent", personId: suspended.id }),
    "an agent under a citizen’s session": await makeSession({ kind: "citizen", personId: agentId }),
    citizen: await makeSession(citizen),
    agent: await makeSession({ kind: "agent", personId: agentId }),
    visitor: { visit: "visit" },
  };
};

const outsiders = [
  "nobody",
  "forged",
  "revoked",
  "expired",
  "idle",
  "blocked",
  "another citizen",
  "an agent of another service",
  "a suspended agent",
  "an agent under a citizen’s session",
];
const as = (who: string): Secrets => secrets[who] ?? {};

const tablesOfALife = async (): Promise<string[]> => {
  const { rows } = await database().execute<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'application_id' order by 1",
  );
  return rows.map(({ name }) => name);
};
const seen = async (who: string, table: string): Promise<number> =>
  (await portal.ask(as(who), `select * from ${table} where application_id = $1`, [ours.applicationId])).count;
const seenBy = async (who: string): Promise<string[]> => {
  const found: string[] = [];
  for (const table of await tablesOfALife()) if ((await seen(who, table)) > 0) found.push(table);
  return found;
};

describe("every table", () => {
  it("stands behind row-level security", async () => {
    const { rows } = await database().execute<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity",
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });

  it("of an application’s life holds a row that the portal could leak in these tests", async () => {
    for (const table of await tablesOfALife()) {
      const { rows } = await database().execute(
        `select 1 from ${table} where application_id = '${ours.applicationId}'`,
      );
      expect([table, rows.length]).toEqual([table, 1]);
    }
  });
});

describe("what is archived", () => {
  const readers = ["caseworker", "supervisor", "administrator"] as const;
  const archived = async () => {
    const { serviceId, citizenId } = ours;
    const { applicationId } = await makeApplication({ serviceId, citizenId, archivedAt: now });
    const agents = await Promise.all(readers.map((role) => makeAgent({ serviceId, role })));
    const asAgents = agents.map(({ id }) => makeSession({ kind: "agent", personId: id }));
    return { applicationId, asking: [...(await Promise.all(asAgents)), as("citizen")] };
  };
  const counts = async (statement: string) => {
    const { applicationId, asking } = await archived();
    const found: number[] = [];
    for (const who of asking) found.push((await portal.ask(who, statement, [applicationId])).count);
    return found;
  };

  it("is read and changed by those who supervise its service and by the person, by nobody else", async () => {
    expect(await counts("select 1 from applications where application_id = $1")).toEqual([0, 1, 1, 1]);
    expect(await counts("update applications set updated_at = now() where application_id = $1")).toEqual([0, 1, 1, 1]);
  });
});

describe("the portal", () => {
  it.each(outsiders)("reads nothing of an application for %s", async (who) => {
    expect(await seenBy(who)).toEqual([]);
    expect(
      (await portal.ask(as(who), "select * from applications where application_id = $1", [ours.draftId])).count,
    ).toBe(0);
  });

  it.each(outsiders)("changes nothing of an application for %s", async (who) => {
    const changed = await portal.ask(as(who), "update applications set answers = '{}', version = version + 1");
    expect(changed).toMatchObject({ count: 0, refused: undefined });
    const added = await portal.ask(
      as(who),
      "insert into messages (application_id, id, author, author_name, body, created_at) values ($1, gen_random_uuid(), 'citizen', 'x', 'x', now())",
      [ours.applicationId],
    );
    expect(added.refused).toBe("42501");
  });

  it("reads nobody’s account when nobody asks", async () => {
    for (const table of ["citizens", "agents", "sessions", "tracking_links", "tracking_visits", "batches"])
      expect([table, (await portal.ask({}, `select * from ${table}`)).count]).toEqual([table, 0]);
  });

  it("reads their own application for a citizen, but for the notes of the service", async () => {
    const all = (await tablesOfALife()).filter((table) => !["notes", "tracking_links"].includes(table));
    expect(await seenBy("citizen")).toEqual(all);
  });

  it("reads the applications of their service for an agent, never a draft nor a code that was given", async () => {
    const all = (await tablesOfALife()).filter((table) => !["handover_codes", "tracking_links"].includes(table));
    expect(await seenBy("agent")).toEqual(all);
    expect((await portal.ask(as("agent"), "select * from applications")).count).toBe(1);
  });

  it("reads its course alone for who follows a link", async () => {
    expect(await seenBy("visitor")).toEqual([
      "application_references",
      "applications",
      "carrier_events",
      "envelopes",
      "events",
      "tracking_links",
    ]);
  });
});
