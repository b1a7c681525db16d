import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { makeDocument, makeService } from "#db/testing.ts";
import { pdf, picture } from "#lib/documents/intake/fixtures/documents.ts";
import { documentStore, incomingFolder } from "#lib/documents/store.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { openDraft } from "./drafts.ts";
import { receiveDocument } from "./receive-document.ts";
import { quota } from "./room-for-document.ts";
import { applicationNamed, makeFiler } from "./testing/filing.ts";
import { type StandIns, startStandIns } from "./testing/stand-ins.ts";
import { destinationOf, documentsOf, formWith, upload } from "./testing/uploading.ts";
import type { Application } from "./transition.ts";

const folder = mkdtempSync(join(tmpdir(), "parvis-receive-"));
let around: StandIns;
let now: Date;
beforeAll(async () => {
  vi.stubEnv("DATA_FOLDER", folder);
  around = await startStandIns();
  now = around.now;
  await makeService("immatriculations");
});
afterAll(async () => {
  await around.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Of a vehicle without a transfer code: documents are called for. */
const makeDraft = async (): Promise<Application> => {
  const { reference, applicationId } = await openDraft(await makeFiler(), changeOfHolder, now);
  const answers = { plate: "1234 AB 75", hasTransferCode: "no", seller: "private" };
  await database().update(applications).set({ answers }).where(eq(applications.applicationId, applicationId));
  return applicationNamed(reference);
};
const photo = (shade: number) => picture(40, 30).tint({ r: shade, g: 90, b: 30 }).jpeg().toBuffer();
const hashOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");
const add = (draft: Application, content: Buffer, slot = "proofOfAddress") =>
  upload(draft, { slot, name: "CNI-recto.pdf", content }, now);
const filesKept = () =>
  readdirSync(folder, { recursive: true }).filter((name) => /[0-9a-f]{64}/.test(String(name))).length;

describe("200 people who send CNI-recto.pdf at once", () => {
  it("are all served: each file in its own application, none lost, none mistaken for another", {
    timeout: 240_000,
  }, async () => {
    const drafts: Application[] = [];
    for (let rank = 0; rank < 200; rank++) drafts.push(await makeDraft());
    const contents = await Promise.all(drafts.map((_, rank) => photo(rank)));
    const receipts = await Promise.all(drafts.map((draft, rank) => add(draft, contents[rank] ?? Buffer.alloc(0))));
    expect(receipts.filter(({ ok }) => !ok)).toEqual([]);
    const rows: Awaited<ReturnType<typeof documentsOf>> = [];
    for (const { applicationId } of drafts) rows.push(...(await documentsOf(applicationId)));
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map(({ fileName }) => fileName))).toEqual(new Set(["CNI-recto.jpg"]));
    const kept = await Promise.all(rows.map(({ storageKey }) => documentStore().read(storageKey)));
    expect(kept.map(hashOf)).toEqual(contents.map(hashOf));
    expect(readdirSync(incomingFolder())).toEqual([]);
  });
});

describe("what the files of a document may be", () => {
  const only = (kind: "pdf" | "photo") => ({
    ...changeOfHolder,
    documents: changeOfHolder.documents.map((each) => ({ ...each, accepts: [kind] })),
  });
  const addTo = async (draft: Application, kind: "pdf" | "photo", content: Buffer) => {
    const sent = await formWith("proofOfAddress", "piece", content);
    return receiveDocument(sent, { ...destinationOf(draft, now), procedure: only(kind) }, now);
  };

  it("is judged by their content, and nothing is kept of what is not wanted", async () => {
    const draft = await makeDraft();
    const before = filesKept();
    const [image, paper] = [await photo(7), await pdf()];
    expect(await addTo(draft, "pdf", image)).toMatchObject({ ok: false, because: "pdf-only" });
    expect(await addTo(draft, "photo", paper)).toMatchObject({ ok: false, because: "photo-only" });
    expect(filesKept()).toBe(before);
    expect(await addTo(draft, "pdf", paper)).toMatchObject({ ok: true });
    expect(await addTo(draft, "photo", image)).toMatchObject({ ok: true });
  });
});

describe("what one application may have us keep", () => {
  it("is counted in files, those removed among them", async () => {
    const draft = await makeDraft();
    const { applicationId } = draft;
    for (let rank = 0; rank < quota.files - 1; rank++)
      await makeDocument({
        applicationId,
        slot: "oldCertificate",
        removedAt: now,
        sha256: hashOf(Buffer.from([rank])),
      });
    expect(await add(draft, await photo(1))).toMatchObject({ ok: true });
    const before = filesKept();
    expect(await add(draft, await photo(2))).toMatchObject({ ok: false, because: "too_many_kept" });
    expect(filesKept()).toBe(before);
  });

  it("is weighed, those removed among them", async () => {
    const draft = await makeDraft();
    const { applicationId } = draft;
    const content = await photo(3);
    const left = quota.bytes - content.length + 1;
    await makeDocument({ applicationId, slot: "oldCertificate", removedAt: now, sizeBytes: left });
    expect(await add(draft, content)).toMatchObject({ ok: false, because: "too_heavy_kept" });
    expect(await documentsOf(applicationId)).toHaveLength(1);
  });

  it("is not filled by files that find no place", async () => {
    const draft = await makeDraft();
    for (const shade of [10, 11]) expect(await add(draft, await photo(shade))).toMatchObject({ ok: true });
    const before = filesKept();
    for (const shade of [12, 13, 14])
      expect(await add(draft, await photo(shade))).toMatchObject({ ok: false, because: "full" });
    expect(await add(draft, await photo(15), "unheard-of")).toMatchObject({ ok: false, because: "absent" });
    expect(filesKept()).toBe(before);
    expect(readdirSync(incomingFolder())).toEqual([]);
  });

  it("is the same when the same file is sent twice", async () => {
    const draft = await makeDraft();
    const content = await photo(20);
    for (const _ of [1, 2, 3]) expect(await add(draft, content)).toMatchObject({ ok: true });
    expect(await documentsOf(draft.applicationId)).toHaveLength(1);
  });
});
