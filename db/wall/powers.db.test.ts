import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { makeAgent, makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import { tasks } from "#lib/jobs/tasks/index.ts";
import { upkeepTasks } from "#lib/jobs/tasks/upkeep.ts";
import type { Secrets } from "../asking.ts";
import { asThePortal, makeSession, type Portal } from "./as-the-portal.ts";

const denied = "42501";
let ending: (() => Promise<void>)[] = [];
let portal: Portal;
let citizen: Secrets;
let agent: Secrets;
let ids: { applicationId: string; draftId: string; citizenId: string; agentId: string; colleagueId: string };

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  portal = await asThePortal(url);
  ending = [portal.close, close, drop];
  const serviceId = await makeService();
  const citizenId = await makeCitizen();
  const { id: agentId } = await makeAgent({ serviceId });
  const { id: colleagueId } = await makeAgent({ serviceId });
  const { applicationId } = await makeApplication({ serviceId, citizenId, decision: "under_review" });
  const draft = { decision: "draft", submittedAt: null } as const;
  const { applicationId: draftId } = await makeApplication({ serviceId, citizenId, ...draft });
  await database().execute(event("insert", applicationId, "citizen", citizenId));
  await makeDocument({ applicationId, slot: "provisional", origin: "issued", verificationCode: "ABCDEFGHJKMN" });
  ids = { applicationId, draftId, citizenId, agentId, colleagueId };
  citizen = await makeSession({ kind: "citizen", personId: citizenId });
  agent = await makeSession({ kind: "agent", personId: agentId });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const event = (type: string, applicationId: string, actor: string, actorId: string | null) => sql`
  insert into events (application_id, sequence, type, actor, actor_id, actor_name, channel, status, data, occurred_at, previous_hash, hash)
  values (${applicationId}, 1, ${type}, ${actor}, ${actorId}, 'x', 'online', 'submitted', '{}', now(), '0', '1')`;
const told = (secrets: Secrets, query: string, values: unknown[] = []) => portal.ask(secrets, query, values);
const sign = (secrets: Secrets, actor: string, actorId: string | null) =>
  told(
    secrets,
    `insert into events (application_id, sequence, type, actor, actor_id, actor_name, channel, status, data, occurred_at, previous_hash, hash)
     values ($1, 99, 'x', $2, $3, 'x', 'online', 'submitted', '{}', now(), '0', '1')`,
    [ids.applicationId, actor, actorId],
  );

describe("the portal’s login", () => {
  it("is told which of the sessions it names still live, and nothing of others", async () => {
    const revoked = await makeSession({ kind: "citizen", personId: ids.citizenId, revokedAt: new Date() });
    const named = [citizen.session, agent.session, revoked.session, "0".repeat(64)];
    const { rows } = await told({}, "select wall.live_sessions($1::text[]) as live", [named]);
    expect(new Set(rows.map(({ live }) => live))).toEqual(new Set([citizen.session, agent.session]));
  });

  it("has no power of its own", async () => {
    const { rows } = await told(
      {},
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user",
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    expect((await told({}, "select from pg_class where relowner = current_user::regrole")).count).toBe(0);
  });

  it.each([
    "create table t (x int)",
    "create schema s",
    "create function f() returns int language sql as 'select 1'",
    "create function wall.f() returns int language sql as 'select 1'",
    "alter table applications disable row level security",
    "alter table applications add column x int",
    "drop policy concerned_read on applications",
    "create policy p on applications using (true)",
    "set role postgres",
    "set session authorization postgres",
    "grant parvis_web to postgres",
    "truncate events",
    "delete from events",
    "update events set data = '{}'",
    "delete from applications",
    "update applications set citizen_id = citizen_id",
    "update applications set reference = 'AAAAAAAA'",
    "update rulings set facts = ''",
    "update applications set archived_at = now()",
    "update applications set fate_told_at = now()",
    "update exchanges set result = 'answered'",
    "delete from exchanges",
    "select * from past_applications",
    "insert into past_applications select",
    "update emails set recipient = 'x'",
    "update envelopes set recipient = '{}'",
    "update documents set scan = 'clean'",
    "update citizens set blocked_at = null",
    "update agents set role = 'administrator'",
    "update agents set suspended_at = null",
    "insert into agents (id, service_id, issuer, email, given_name, family_name, role) select gen_random_uuid(), id, '', '', '', '', 'supervisor' from services",
    "update sessions set absolute_expires_at = now() + interval '1 year'",
    "insert into carrier_events select",
    "select * from drizzle.__drizzle_migrations",
    "select * from graphile_worker.jobs",
    "select graphile_worker.add_job('send-email', '{}'::json)",
  ])("may not: %s", async (query) => {
    for (const secrets of [{}, citizen, agent]) expect((await told(secrets, query)).refused).toBe(denied);
  });
});

describe("an application", () => {
  it("is not granted by its own citizen", async () => {
    const change = (decision: string) =>
      told(citizen, `update applications set decision = '${decision}' where application_id = $1`, [ids.applicationId]);
    expect((await change("approved")).refused).toBe(denied);
    expect((await change("rejected")).refused).toBe(denied);
    expect(await change("withdrawn")).toMatchObject({ count: 1, refused: undefined });
    const granted = await told(agent, "update applications set decision = 'approved'");
    expect(granted).toMatchObject({ count: 1, refused: undefined });
  });

  it("is begun for oneself alone, and as a draft", async () => {
    const begin = (values: string) =>
      told(
        citizen,
        `insert into applications (application_id, reference, procedure_slug, procedure_version, citizen_id, service_id, created_at, updated_at, decision)
         select gen_random_uuid(), 'X', 'x', 1, ${values}, service_id, now(), now(), 'draft' from applications limit 1`,
      );
    expect((await begin(`'${ids.citizenId}'`)).refused).toBeUndefined();
    expect((await begin("gen_random_uuid()")).refused).toBe(denied);
    expect((await told({}, "insert into application_references values ('AAAAAAAA', gen_random_uuid())")).refused).toBe(
      denied,
    );
  });

  it("has what was asked of other administrations written down by its own citizen alone", async () => {
    const write = (secrets: Secrets) =>
      told(
        secrets,
        `insert into exchanges values ($1, gen_random_uuid(), 'vehicle-register', '{}', '{}', 'L114-8', 'answered', now())`,
        [ids.applicationId],
      );
    expect((await write(citizen)).refused).toBeUndefined();
    const stranger = await makeSession({ kind: "citizen", personId: await makeCitizen() });
    for (const secrets of [{}, agent, stranger]) expect((await write(secrets)).refused).toBe(denied);
    expect((await told(stranger, "select * from exchanges")).count).toBe(0);
  });

  it("has a history that everyone signs with their own name", async () => {
    expect((await sign(citizen, "citizen", ids.citizenId)).refused).toBeUndefined();
    expect((await sign(agent, "agent", ids.agentId)).refused).toBeUndefined();
    expect((await sign(citizen, "payment", null)).refused).toBeUndefined();
    for (const [secrets, actor, actorId] of [
      [agent, "agent", ids.colleagueId],
      [agent, "citizen", ids.citizenId],
      [agent, "payment", null],
      [citizen, "agent", ids.agentId],
      [citizen, "system", null],
      [citizen, "carrier", null],
      [{}, "citizen", ids.citizenId],
    ] as const)
      expect((await sign(secrets, actor, actorId)).refused).toBe(denied);
  });

  it("is ruled on, annotated and opened by agents in their own name", async () => {
    const kept = {
      rulings:
        "(application_id, id, kind, agent_id, grounds, facts, decided_at) values ($1, gen_random_uuid(), 'approved', $2, '[]', '', now())",
      notes: "(application_id, id, agent_id, body, created_at) values ($1, gen_random_uuid(), $2, 'x', now())",
      consultations:
        "(application_id, id, agent_id, reader_name, reason, opened_at) values ($1, gen_random_uuid(), $2, 'x', 'review', now())",
      information_requests:
        "(application_id, id, agent_id, items, message, due_on, created_at) values ($1, gen_random_uuid(), $2, '[]', '', '2027-01-01', now())",
    };
    for (const [table, row] of Object.entries(kept)) {
      const keep = (secrets: Secrets, agentId: string, applicationId = ids.applicationId) =>
        told(secrets, `insert into ${table} ${row}`, [applicationId, agentId]);
      expect([table, (await keep(agent, ids.agentId)).refused]).toEqual([table, undefined]);
      expect([table, (await keep(agent, ids.colleagueId)).refused]).toEqual([table, denied]);
      expect([table, (await keep(agent, ids.agentId, ids.draftId)).refused]).toEqual([table, denied]);
      expect([table, (await keep(citizen, ids.agentId)).refused]).toEqual([table, denied]);
    }
  });
});

describe("a session", () => {
  it("is opened for the person who was just verified, and nobody else", async () => {
    const { issuer, subject } = { issuer: "https://franceconnect.example", subject: "just-verified" };
    const personId = await makeCitizen({ issuer, subject });
    const open = (secrets: Secrets, person: string) =>
      told(
        secrets,
        `insert into sessions (sid_hash, kind, person_id, issuer, subject, acr, amr, id_token_sealed, created_at, last_seen_at, idle_seconds, absolute_expires_at)
         values ('s', 'citizen', $1, $2, $3, '', '[]', '', now(), now(), 60, now())`,
        [person, issuer, subject],
      );
    expect((await open({ issuer, subject }, personId)).refused).toBeUndefined();
    expect((await open({ issuer, subject }, ids.citizenId)).refused).toBe(denied);
    expect((await open({ issuer, subject: "another" }, personId)).refused).toBe(denied);
    expect((await open(citizen, personId)).refused).toBe(denied);
  });

  it("that was ended stays so", async () => {
    const ended = await makeSession({ kind: "citizen", personId: ids.citizenId, revokedAt: new Date() });
    expect(await told(ended, "update sessions set revoked_at = null")).toMatchObject({ count: 0, refused: undefined });
  });
});

describe("the doors of nobody", () => {
  it("give of an issued document what its page shows", async () => {
    const { rows } = await told({}, "select * from wall.issued_document('ABCDEFGHJKMN')");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Carpentier|GR-417-PT/);
    expect(rows[0]?.masked_reference).toMatch(/^D-..••-••..$/);
    expect((await told({}, "select * from wall.issued_document('AAAAAAAAAAAA')")).count).toBe(0);
  });

  it("show no letter outside a demonstration", async () => {
    expect((await told({}, "select * from wall.moving_parcels()")).count).toBe(0);
    expect((await told({}, "insert into demonstration_clock (offset_milliseconds) values (1)")).refused).toBe(denied);
  });

  it("search in the service of whoever asks alone", async () => {
    const search = async (secrets: Secrets, service: string) =>
      (await told(secrets, `select wall.cases_named((${service}), array['carpentier'], 50)`)).count;
    const own = `select service_id from agents where id = '${ids.agentId}'`;
    expect(await search(agent, own)).toBe(1);
    expect(await search(agent, `'${await makeService()}'::uuid`)).toBe(0);
    expect(await search({}, "select id from services limit 1")).toBe(0);
    expect(await search(citizen, "select id from services limit 1")).toBe(0);
  });

  it("take every job that the portal asks for, and no other", async () => {
    const add = async (name: string) =>
      (await told({}, "select wall.add_job($1, '{}', null, null, null)", [name])).refused;
    for (const name of Object.keys(tasks))
      expect([name, await add(name)]).toEqual([name, name in upkeepTasks ? denied : undefined]);
    expect(await add("anything")).toBe(denied);
  });
});
