import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { documents } from "#db/schema.ts";
import { makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { pdf } from "#lib/documents/intake/fixtures/documents.ts";
import { uploadRefusal, uploadRefusalStatus } from "#lib/documents/intake/upload-refusal.ts";
import { bytesOf, startS3 } from "#lib/documents/storage/testing/s3-bench.ts";
import { openWeakLink } from "#lib/documents/storage/testing/weak-link.ts";
import { documentStore, incomingFolder } from "#lib/documents/store.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { healthAnswer } from "#lib/web/health-answer.ts";
import { receiveDocument } from "./receive-document.ts";
import { setSettings } from "./testing/settings.ts";

const since = new Date("2026-11-03T09:18:00Z");
const now = new Date("2026-11-04T09:18:00Z");
const slot = "proofOfAddress";
let server: Awaited<ReturnType<typeof startS3>>;
let link: Awaited<ReturnType<typeof openWeakLink>>;
let ending: (() => Promise<unknown>)[] = [];
let ours: { applicationId: string; citizenId: string };

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), "parvis-receive-"));
  server = await startS3();
  link = await openWeakLink(server.settings.endpoint ?? "");
  ending = [useDatabase(url), drop, link.down, server.close, () => rm(folder, { recursive: true })];
  const { bucket, accessKeyId, secretAccessKey } = server.settings;
  const access = { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey };
  setSettings({ DATA_FOLDER: folder, S3_ENDPOINT: link.url, S3_BUCKET: bucket, ...access });
  const citizenId = await makeCitizen();
  ours = await makeApplication({ serviceId: await makeService(), citizenId, decision: "information_requested" });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const receive = async (content: Buffer) => {
  const form = new FormData();
  form.append("piece", slot);
  form.append("fichier", new Blob([new Uint8Array(content)]), "facture.pdf");
  const { headers, body } = new Request("http://portal.example", { method: "POST", body: form });
  const procedure = requireProcedure("changement-de-titulaire");
  const destination = {
    ...ours,
    procedure,
    context: { answers: {}, facts: {}, today: "2026-11-04" },
    asked: { slots: [slot], since },
  };
  return receiveDocument({ headers: Object.fromEntries(headers), body }, destination, now);
};
const rows = () => database().select().from(documents).where(eq(documents.applicationId, ours.applicationId));
const health = async () => {
  const answer = await healthAnswer();
  return { http: answer.status, ...(await answer.json()) };
};

describe("a document received while the object storage is down", () => {
  it("is refused with words, leaves nothing anywhere, and is taken once the storage is back", async () => {
    const content = await pdf();
    await link.down();
    expect(await receive(content)).toEqual({ ok: false, slot, because: "storage-unavailable" });
    expect(uploadRefusal("storage-unavailable", "fr")).toContain("Réessayez");
    expect(uploadRefusalStatus("storage-unavailable")).toBe(503);
    expect(await health()).toMatchObject({ http: 200, status: "degraded", documents: false });
    expect(await rows()).toEqual([]);
    expect(await readdir(incomingFolder())).toEqual([]);
    await link.up();
    expect(await bytesOf(server.settings).names()).toEqual([]);
    expect(await receive(content)).toMatchObject({ ok: true });
    const [row] = await rows();
    expect(await bytesOf(server.settings).names()).toEqual([row?.storageKey]);
    expect(await documentStore().read(row?.storageKey ?? "")).toEqual(content);
    expect(await health()).toMatchObject({ http: 200, status: "ready", documents: true });
  });

  it("is refused with other words when there is no room", async () => {
    link.next({ kind: "refused", status: 507 });
    expect(await receive(await pdf(2))).toEqual({ ok: false, slot, because: "storage-full" });
    expect(await rows()).toHaveLength(1);
  });
});
