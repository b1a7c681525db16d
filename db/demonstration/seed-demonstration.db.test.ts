import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, ne, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { agents, applications, citizens, documents, emails, events } from "#db/schema.ts";
import { type EventRow, firstBreak } from "#lib/applications/append-event.ts";
import { setSettings } from "#lib/applications/testing/settings.ts";
import type { DocumentStore } from "#lib/documents/storage/document-store.ts";
import { diskStore } from "#lib/documents/storage/testing/disk-store.ts";
import { statuses, statusOf } from "#lib/engine/states.ts";
import { type Seeded, seedDemonstration } from "./seed-demonstration.ts";

const issuers = { citizens: "https://franceconnect.example", agents: "https://proconnect.example" };
const now = new Date("2026-11-10T09:30:00Z");

let ending: (() => Promise<unknown>)[] = [];
let store: DocumentStore;
let seeded: Seeded;
const issued: string[] = [];
const issue = async (applicationId: string, kind: string): Promise<void> => {
  issued.push(`${applicationId} ${kind}`);
};
let filed: (typeof applications.$inferSelect)[];
let histories: Map<string, EventRow[]>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), "parvis-seed-"));
  ending = [useDatabase(url), drop, () => rm(folder, { recursive: true })];
  setSettings({ DATA_FOLDER: folder });
  store = diskStore(folder);
  seeded = await seedDemonstration({ issuers, store, issue, now });
  filed = await database().select().from(applications);
  const rows = await database().select().from(events).orderBy(asc(events.applicationId), asc(events.sequence));
  histories = Map.groupBy(rows, ({ applicationId }) => applicationId);
}, 120_000);

afterAll(async () => {
  for (const end of ending) await end();
});

describe("The demonstration’s data", () => {
  it("has forty applications in every state of a change of holder, twelve citizens and seven civil servants let in", async () => {
    expect(filed).toHaveLength(40);
    expect(new Set(filed.map(statusOf))).toEqual(
      new Set(statuses.filter((status) => status !== "awaiting_completion")),
    );
    expect(await database().select().from(citizens)).toHaveLength(12);
    expect(await database().select().from(agents)).toHaveLength(7);
  });

  it("tells unbroken histories, in order, that end in the state that is stored", () => {
    for (const application of filed.filter(({ decision }) => decision !== "draft")) {
      const history = histories.get(application.applicationId) ?? [];
      expect(firstBreak(history)).toBeUndefined();
      expect(history.at(-1)?.status).toBe(statusOf(application));
      const instants = history.map(({ occurredAt }) => occurredAt.getTime());
      expect(instants).toEqual(instants.toSorted((one, other) => one - other));
      expect(instants.every((instant) => instant < now.getTime())).toBe(true);
    }
  });

  it("leaves no e-mail to send, no batch to hand over, no document to make", async () => {
    expect(await database().select().from(emails).where(ne(emails.state, "sent"))).toEqual([]);
    const { rows } = await database().execute<{ task: string; jobs: number }>(
      sql`select task_identifier as task, count(*)::int as jobs from graphile_worker.jobs group by 1 order by 1`,
    );
    expect(rows).toEqual([{ task: "poll-carrier", jobs: 1 }]);
    expect(issued.length).toBeGreaterThan(20);
    expect(new Set(issued).size).toBe(issued.length);
  });

  it("keeps the documents that the files speak of", async () => {
    const rows = await database().select().from(documents);
    expect(rows.length).toBeGreaterThan(20);
    for (const { storageKey, sizeBytes } of rows) expect(await store.read(storageKey)).toHaveLength(sizeBytes);
  });

  it("gives the carrier’s parcels numbers of their own", () => {
    const numbers = seeded.seeded ? seeded.parcels.map(({ idShip }) => idShip) : [];
    expect(numbers.length).toBeGreaterThan(8);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("shows the walk of the demonstration: on its way, after a document was asked for and given", () => {
    const heroine = filed.find(({ reference }) => reference === "7KQ4M2XP");
    const history = histories.get(heroine?.applicationId ?? "") ?? [];
    expect(heroine).toMatchObject({ subject: "GR-417-PT", applicantName: "Inès Carpentier", shipment: "in_transit" });
    expect(history.map(({ type }) => type)).toEqual([
      "submit",
      "confirm_payment",
      "claim",
      "request_information",
      "message_sent",
      "answer",
      "message_sent",
      "approve",
      "start_production",
      "record_produced",
      "dispatch",
      "record_in_transit",
    ]);
  });

  it("changes nothing the second time", async () => {
    expect(await seedDemonstration({ issuers, store, issue, now })).toEqual({ seeded: false });
    expect(await database().select().from(applications)).toEqual(filed);
  });
});
