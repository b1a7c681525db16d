import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { runOnce } from "graphile-worker";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { makeAgent, makeApplication, makeDocument, makeService } from "#db/testing.ts";
import { ownDocument, ownFile } from "#lib/applications/own-file.ts";
import { scanDocument } from "#lib/applications/scan-document.ts";
import { scanWaiting } from "#lib/applications/scan-waiting.ts";
import { fillIn, historyOf, mailsOf, makeFiler, send } from "#lib/applications/testing/filing.ts";
import { type StandIns, startStandIns } from "#lib/applications/testing/stand-ins.ts";
import { documentsOf, upload } from "#lib/applications/testing/uploading.ts";
import type { Application } from "#lib/applications/transition.ts";
import { approve } from "#lib/back-office/approve.ts";
import { findDocument } from "#lib/back-office/file/read-document.ts";
import { setChecklist } from "#lib/back-office/set-checklist.ts";
import { pdf } from "#lib/documents/intake/fixtures/documents.ts";
import { documentStore } from "#lib/documents/store.ts";
import { environment } from "#lib/environment.ts";
import { eicar, startTestScanner, type TestScanner } from "#lib/local/testing/test-scanner.ts";
import { downloadAnswer, previewAnswer } from "#lib/web/file-answer.ts";
import { quiet } from "../quiet.ts";
import { scanDocumentTask } from "./scan-document.ts";

const folder = mkdtempSync(join(tmpdir(), "parvis-scan-"));
let scanner: TestScanner;
let around: StandIns;
let now: Date;
let agent: Awaited<ReturnType<typeof makeAgent>>;
beforeAll(async () => {
  scanner = await startTestScanner();
  vi.stubEnv("CLAMD_URL", scanner.url);
  vi.stubEnv("DATA_FOLDER", folder);
  around = await startStandIns();
  now = around.now;
  agent = await makeAgent({ serviceId: await makeService("immatriculations") });
});
afterAll(async () => {
  await around.close();
  await scanner.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Does every scan that is due, whenever it was put off to. The queue comes back before it has written what failed: the end of its connections waits for that. */
const work = async () => {
  await database().execute(sql`update graphile_worker._private_jobs set run_at = now()`);
  const pgPool = new pg.Pool({ connectionString: environment().DATABASE_URL });
  const taskList = { "scan-document": scanDocumentTask };
  await runOnce({ pgPool, taskList, logger: quiet, noHandleSignals: true }).finally(() => pgPool.end());
};
const jobsOf = async (documentId: string) => {
  const { rows } = await database().execute<{ attempts: number; seconds: number }>(
    sql`select attempts, extract(epoch from run_at - updated_at)::float as seconds from graphile_worker.jobs where key = ${`scan:${documentId}`}`,
  );
  return rows;
};

const withDocuments = async () => {
  const filer = await makeFiler();
  const draft = await fillIn(filer, { plate: "1234 AB 75", hasTransferCode: "no", certificateDate: "1998-02-20" }, now);
  const add = (slot: string, content: Buffer) => upload(draft, { slot, name: "CNI-recto.pdf", content }, now);
  return { filer, draft, add, scansOf: async () => (await documentsOf(draft.applicationId)).map(({ scan }) => scan) };
};
const infectedPdf = async () => Buffer.concat([await pdf(1), Buffer.from("\n% "), eicar(), Buffer.from("\n%%EOF\n")]);
const underReview = async (application: Application) => {
  const given = {
    decision: "under_review" as const,
    assignedTo: agent.id,
    serviceId: agent.serviceId,
    submittedAt: now,
    contactEmail: "ines@example.test",
  };
  await database().update(applications).set(given).where(eq(applications.applicationId, application.applicationId));
};
const [first, second] = ["proofOfAddress-1", "proofOfAddress-2"];

describe("a document handed in while there is an antivirus", () => {
  it("waits, reaches no agent meanwhile, and is clean once scanned", async () => {
    const { draft, add, filer } = await withDocuments();
    expect(await add("proofOfAddress", await pdf(2))).toMatchObject({ ok: true });
    await underReview(draft);
    const { reference } = draft;
    const [waiting] = await documentsOf(draft.applicationId);
    expect(waiting?.scan).toBe("pending");
    expect(await findDocument(agent, { reference, handle: first })).toBeUndefined();
    expect((await downloadAnswer(waiting)).status).toBe(404);
    expect((await previewAnswer(waiting, 1, 320)).status).toBe(200);
    expect((await ownFile(filer.id, reference))?.sent.map(({ readable }) => readable)).toEqual([false]);
    expect(await setChecklist(agent, { reference, handle: first, item: "recent", answer: "yes" })).toMatchObject({
      ok: false,
    });
    expect(await approve(agent, { reference, expectedVersion: draft.version }, now)).toMatchObject({
      because: "obstacles",
      obstacles: expect.arrayContaining([expect.objectContaining({ kind: "being_scanned", slot: "proofOfAddress" })]),
    });

    await work();
    const [scanned] = await documentsOf(draft.applicationId);
    expect(scanned).toMatchObject({ scan: "clean", scannedAt: expect.any(Date) });
    expect(await findDocument(agent, { reference, handle: first })).toMatchObject({ id: scanned?.id });
    expect((await downloadAnswer(scanned)).status).toBe(200);
    expect(await setChecklist(agent, { reference, handle: first, item: "recent", answer: "yes" })).toEqual({
      ok: true,
    });
  });

  it("stays waiting while the scanner is down, is tried later each time, and is clean once it is back", async () => {
    const { add, draft, scansOf } = await withDocuments();
    await add("proofOfAddress", await pdf(3));
    const [waiting] = await documentsOf(draft.applicationId);
    if (waiting === undefined) throw new Error("Nothing was added");
    await scanner.kill();
    const delays: number[] = [];
    for (const least of [1, 2, 3]) {
      await work();
      const [job] = await jobsOf(waiting.id);
      expect(job?.attempts).toBeGreaterThanOrEqual(least);
      delays.push(Math.round(job?.seconds ?? 0));
      expect(await scansOf()).toEqual(["pending"]);
    }
    expect(new Set(delays).size).toBe(3);
    expect(delays.toSorted((a, b) => a - b)).toEqual(delays);
    await scanner.start();
    await work();
    expect(await scansOf()).toEqual(["clean"]);
    expect(await jobsOf(waiting.id)).toEqual([]);
  });

  it("is scanned again after it was given up, and when it came before there was a scanner", async () => {
    const { add, draft, scansOf } = await withDocuments();
    await add("proofOfAddress", await pdf(4));
    const [row] = await documentsOf(draft.applicationId);
    if (row === undefined) throw new Error("Nothing was added");
    await makeDocument({ ...row, slot: "oldCertificate", scan: "not_scanned", createdAt: now });
    expect((await downloadAnswer({ ...row, scan: "not_scanned" })).status).toBe(404);
    await database().execute(sql`update graphile_worker._private_jobs set attempts = max_attempts`);
    await work();
    expect(await scansOf()).toEqual(["not_scanned", "pending"]);
    expect(await scanWaiting()).toBeGreaterThanOrEqual(2);
    expect(await scanWaiting()).toBe(0);
    await work();
    expect(await scansOf()).toEqual(["clean", "clean"]);
  });
});

describe("an infected document", () => {
  it("is destroyed, no longer counts, never comes back, and gives way to another", async () => {
    const { filer, draft, add, scansOf } = await withDocuments();
    const content = await infectedPdf();
    for (const slot of ["oldCertificate", "transferCertificate"]) await add(slot, await pdf(5));
    expect(await add("proofOfAddress", content)).toMatchObject({ ok: true });
    await work();
    expect(await scansOf()).toEqual(["clean", "infected", "clean"]);
    const [, infected] = await documentsOf(draft.applicationId);
    await expect(documentStore().read(infected?.storageKey ?? "")).rejects.toThrow();
    expect((await downloadAnswer(infected)).status).toBe(404);
    expect((await previewAnswer(infected, 1, 320)).status).toBe(404);
    expect(await historyOf(draft.applicationId)).toEqual([]);

    expect(await send(filer, crypto.randomUUID(), now)).toMatchObject({ because: "documents" });
    expect(await add("proofOfAddress", content)).toMatchObject({ ok: false, because: "infected" });
    expect(await add("proofOfAddress", await pdf(6))).toMatchObject({ ok: true });
    expect((await documentsOf(draft.applicationId)).map(({ removedAt }) => removedAt)).toEqual([null, now, null, null]);
    expect(await send(filer, crypto.randomUUID(), now)).toMatchObject({ ok: true });
  });

  it("is told of once in the history and by e-mail when the application was already sent", async () => {
    const { filer, draft, add } = await withDocuments();
    const content = await infectedPdf();
    await add("proofOfAddress", content);
    await add("oldCertificate", content);
    await underReview(draft);
    await work();
    expect(await historyOf(draft.applicationId)).toMatchObject([
      {
        type: "document_infected",
        actorName: "Antivirus",
        data: { slots: expect.arrayContaining(["proofOfAddress", "oldCertificate"]) },
      },
    ]);
    expect(await mailsOf(draft.applicationId)).toEqual(["document_infected"]);
    const own = await ownFile(filer.id, draft.reference);
    expect(own?.tracked.events.map(({ type }) => type)).toEqual(["document_infected"]);
    expect(await findDocument(agent, { reference: draft.reference, handle: first })).toBeUndefined();
    expect(await ownDocument(filer.id, draft.reference, second)).toBeUndefined();
    expect(await approve(agent, { reference: draft.reference, expectedVersion: draft.version }, now)).toMatchObject({
      obstacles: expect.arrayContaining([
        expect.objectContaining({ kind: "missing_document", slot: "proofOfAddress" }),
      ]),
    });
  });

  it("is destroyed though the first attempt stopped half-way", async () => {
    const { draft, add } = await withDocuments();
    const content = await infectedPdf();
    await add("proofOfAddress", content);
    const [row] = await documentsOf(draft.applicationId);
    if (row === undefined) throw new Error("Nothing was added");
    await work();
    await documentStore().put(content, draft.applicationId);
    await scanDocument({ applicationId: row.applicationId, documentId: row.id }, now);
    await expect(documentStore().read(row.storageKey)).rejects.toThrow();
  });

  it("leaves those issued by us alone", async () => {
    const application = await makeApplication({ serviceId: agent.serviceId, citizenId: (await makeFiler()).id });
    const id = await makeDocument({ applicationId: application.applicationId, slot: "receipt", origin: "issued" });
    await scanDocument({ applicationId: application.applicationId, documentId: id }, now);
    expect(await findDocument(agent, { reference: application.reference, handle: "receipt-1" })).toMatchObject({
      scan: "not_scanned",
    });
  });
});
