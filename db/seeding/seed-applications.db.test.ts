import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { applications, documents, events } from "#db/schema.ts";
import { makeCitizen } from "#db/testing.ts";
import { firstBreak } from "#lib/applications/append-event.ts";
import type { DocumentStore } from "#lib/documents/storage/document-store.ts";
import { diskStore } from "#lib/documents/storage/testing/disk-store.ts";
import { statusOf } from "#lib/engine/states.ts";
import { keepSamples } from "./samples.ts";
import { seedApplications } from "./seed-applications.ts";

const now = new Date("2026-11-20T15:00:00Z");
const series = { word: "essai", now, procedure: "changement-de-titulaire" };

let ending: (() => Promise<unknown>)[] = [];
let store: DocumentStore;
let seed: (applications: number) => Promise<number>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), "parvis-seed-"));
  ending = [useDatabase(url), drop, () => rm(folder, { recursive: true })];
  store = diskStore(folder);
  const samples = await keepSamples(store);
  const issuers = { issuer: "https://franceconnect.example", agentsIssuer: "https://proconnect.example" };
  seed = async (number) =>
    (await seedApplications(url, { ...series, ...issuers, samples, applications: number })).added;
});
afterAll(async () => {
  for (const end of ending) await end();
});

const read = async (text: string) => (await database().execute(sql.raw(text))).rows;
const walls = () =>
  read(`select indexdef as it from pg_indexes where schemaname = 'public'
        union select format('%s.%s %s', attrelid::regclass, attname, attstorage) from pg_attribute
               where attrelid = 'applications'::regclass and attnum > 0
        union select conrelid::regclass || pg_get_constraintdef(oid) from pg_constraint where convalidated order by it`);

describe("a large seed", () => {
  it("adds as many as asked, and none when asked again; what was there stays", async () => {
    const before = await walls();
    const known = `select * from citizens where id = '${await makeCitizen()}'`;
    const person = await read(known);
    expect(await seed(500)).toBe(500);
    expect(await read(known)).toEqual(person);
    expect(person).toHaveLength(1);
    expect(await walls()).toEqual(before);
    expect(await seed(650)).toBe(150);
    expect(await seed(650)).toBe(0);
    expect(await database().$count(applications)).toBe(650);
    expect(await read("select count(distinct reference)::int as n from application_references")).toEqual([{ n: 650 }]);
  });

  it("tells histories that hold, each as far as its application has come", async () => {
    const rows = await database().select().from(events).orderBy(asc(events.applicationId), asc(events.sequence));
    const histories = Map.groupBy(rows, ({ applicationId }) => applicationId);
    for (const application of await database().select().from(applications)) {
      const history = histories.get(application.applicationId) ?? [];
      expect(firstBreak(history)).toBeUndefined();
      expect(history.at(-1)?.status ?? "draft").toBe(statusOf(application));
      expect(application.version).toBe(history.length);
      const instants = history.map(({ occurredAt }) => occurredAt.getTime());
      expect(instants).toEqual(instants.toSorted((one, other) => one - other));
      expect(instants.every((instant) => instant <= now.getTime())).toBe(true);
    }
  });

  it("looks like two years of a service: most is delivered, a little of everything is under way", async () => {
    const found = await database().select().from(applications);
    const of = (status: string) => found.filter((each) => statusOf(each) === status).length / found.length;
    expect(of("delivered")).toBeGreaterThan(0.8);
    for (const status of ["submitted", "approved", "rejected", "withdrawn"]) expect(of(status)).toBeGreaterThan(0);
    expect(new Set(found.map(({ serviceId }) => serviceId)).size).toBe(9);
    expect(
      await read(
        "select from applications where (assigned_to is null) <> (decision in ('draft', 'submitted', 'awaiting_payment')) and decision <> 'withdrawn'",
      ),
    ).toEqual([]);
  });

  it("names documents that open", async () => {
    const rows = await database()
      .selectDistinct({ key: documents.storageKey, sha256: documents.sha256 })
      .from(documents);
    expect(rows.length).toBeGreaterThan(2);
    for (const { key } of rows) expect((await store.read(key)).length).toBeGreaterThan(1_000);
  });
});
