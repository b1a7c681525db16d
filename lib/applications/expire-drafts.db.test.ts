import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { applicationReferences, applications, documents, paymentAttempts, trackingLinks } from "#db/schema.ts";
import { makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import { DocumentDestroyed } from "#lib/documents/storage/document-store.ts";
import { documentStore } from "#lib/documents/store.ts";
import { environment } from "#lib/environment.ts";
import { type StandIns, startStandIns } from "#lib/local/testing/stand-ins.ts";
import { makeTrackingLink, openVisit } from "#lib/tracking/tracking-link.ts";
import { machineActor } from "./actor.ts";
import { appendEvent } from "./append-event.ts";
import { expireDrafts } from "./expire-drafts.ts";

const now = new Date("2026-11-03T09:18:00Z");
const past = new Date(now.getTime() - 1);
let ending: (() => Promise<void>)[] = [];
let standIns: StandIns;
let serviceId: string;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  standIns = await startStandIns();
  ending = [close, drop, standIns.close];
  serviceId = await makeService();
});
afterAll(async () => {
  for (const end of ending) await end();
});

/** With all that a draft sent once then reopened may have left. */
const draft = async (draftExpiresAt: Date | null, given: { decision?: "draft" | "submitted" } = {}) => {
  const citizenId = await makeCitizen();
  const application = await makeApplication({
    serviceId,
    citizenId,
    decision: "draft",
    payment: "none",
    draftExpiresAt,
    ...given,
  });
  const { applicationId } = application;
  const { key } = await documentStore().put(Buffer.from(`a file of ${applicationId}`), applicationId);
  await makeDocument({ applicationId, slot: "oldCertificate", storageKey: key });
  await database().transaction(async (tx) => {
    const actor = machineActor("system", "Parvis");
    await appendEvent(tx, { applicationId, type: "reopen", actor, status: "draft", data: {}, occurredAt: past });
  });
  const link = await database().transaction((tx) => makeTrackingLink(tx, applicationId, past));
  await openVisit(link, now);
  return { ...application, key };
};
const remains = async ({ applicationId, key }: { applicationId: string; key: string }) => {
  const rows = await Promise.all(
    [applications, documents, trackingLinks].map((table) =>
      database().$count(table, eq(table.applicationId, applicationId)),
    ),
  );
  const file = await documentStore()
    .read(key)
    .then(
      () => 1,
      () => 0,
    );
  return [...rows, file].some((count) => count > 0);
};

describe("a draft nobody came back to", () => {
  it("is erased with its files and all that was kept of it but the reference, never given again", async () => {
    const expired = await draft(past);
    expect(await expireDrafts(now)).toBe(1);
    expect(await remains(expired)).toBe(false);
    const { applicationId, reference } = expired;
    const left = await database()
      .select()
      .from(applicationReferences)
      .where(eq(applicationReferences.applicationId, applicationId));
    expect(left).toEqual([{ reference, applicationId, erasure: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it("leaves nothing to read to who kept a copy of its files", async () => {
    const expired = await draft(past);
    const path = join(environment().DATA_FOLDER, "documents", expired.key);
    const copy = await readFile(path);
    expect(await documentStore().read(expired.key)).toHaveLength(`a file of ${expired.applicationId}`.length);
    expect(await expireDrafts(now)).toBe(1);
    await expect(readFile(path)).rejects.toThrow("ENOENT");
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, copy);
    await expect(documentStore().read(expired.key)).rejects.toBeInstanceOf(DocumentDestroyed);
  });

  it("is kept until its day, and once it was filed", async () => {
    const kept = [await draft(new Date(now.getTime() + 1)), await draft(past, { decision: "submitted" })];
    expect(await expireDrafts(now)).toBe(0);
    expect(await Promise.all(kept.map(remains))).toEqual([true, true]);
  });

  it("waits for a person when money was taken for it", async () => {
    const paid = await draft(past);
    const { applicationId, reference } = paid;
    await database()
      .insert(paymentAttempts)
      .values({
        ...{ applicationId, id: uuidv7(now), operation: reference, debtReference: reference },
        ...{ amountCents: 100, state: "mismatch", createdAt: past },
      });
    expect(await expireDrafts(now)).toBe(0);
    expect(await remains(paid)).toBe(true);
  });
});
