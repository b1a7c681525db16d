import { randomInt } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeApplication, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { DocumentRow } from "#lib/applications/supporting-documents.ts";
import { makeFiler } from "#lib/applications/testing/filing.ts";
import { type StandIns, startStandIns } from "#lib/applications/testing/stand-ins.ts";
import { formWith } from "#lib/applications/testing/uploading.ts";
import { pdf } from "#lib/documents/intake/fixtures/documents.ts";
import { type ReceivedFile, receiveUpload } from "#lib/documents/intake/receive-upload.ts";
import { type HostileFile, hostileFiles } from "#lib/documents/intake/testing/hostile-files.ts";
import { uploadReasons } from "#lib/documents/intake/upload-refusal.ts";
import { mediaTypes } from "#lib/documents/media-type.ts";
import { documentStore, incomingFolder } from "#lib/documents/store.ts";
import { downloadAnswer, previewAnswer } from "./file-answer.ts";

const seed = Number(process.env.HOSTILE_SEED ?? randomInt(2 ** 31));
const count = 2_000;
const atOnce = 8;

const folder = mkdtempSync(join(tmpdir(), "parvis-hostile-"));
let around: StandIns;
let applicationId: string;
beforeAll(async () => {
  vi.stubEnv("DATA_FOLDER", folder);
  around = await startStandIns();
  const citizenId = (await makeFiler()).id;
  ({ applicationId } = await makeApplication({ serviceId: await makeService(), citizenId }));
});
afterAll(async () => {
  await around.close();
  rmSync(folder, { recursive: true, force: true });
});

const receive = async (name: string, content: Buffer) =>
  receiveUpload(await formWith("proofOfAddress", name, content), { folder: incomingFolder(), fields: [] });

/** As it would be in the database. */
const rowOf = async (file: ReceivedFile): Promise<DocumentRow> => {
  const { mediaType, fileName, pages, sha256, size: sizeBytes } = file;
  const { key: storageKey } = await documentStore().put(file.content, applicationId);
  return {
    applicationId,
    id: uuidv7(around.now),
    origin: "supporting",
    slot: "proofOfAddress",
    ...{ mediaType, fileName, pages, sha256, sizeBytes, storageKey },
    verificationCode: null,
    checklist: {},
    scan: "not_scanned",
    scannedAt: null,
    createdAt: around.now,
    removedAt: null,
  };
};

/** What is wrong with how a browser would be given it; nothing, if all is well. */
const dangersOf = async (row: DocumentRow): Promise<string[]> => {
  const file = await downloadAnswer(row);
  const { headers } = file;
  await file.arrayBuffer();
  const shown = await previewAnswer(row, 1, 320);
  const image = Buffer.from(await shown.arrayBuffer());
  const name = headers.get("content-disposition") ?? "";
  const faults: [string, boolean][] = [
    ["it is not given", file.status !== 200],
    ["its type is not fixed", !mediaTypes.some((type) => type === headers.get("content-type"))],
    ["its type may be guessed", headers.get("x-content-type-options") !== "nosniff"],
    ["it may be opened in place", !/^attachment; filename\*=UTF-8''[\w.~!'()*%-]+\.(pdf|jpg|png|heic|tif)$/.test(name)],
    ["its name is dangerous", /%(0\d|1[0-9A-F]|7F|2F|5C|22|3C|3E)|%E2%80%[8A]|%EF%BB%BF/i.test(name)],
    ["it may run", !/^default-src 'none'; (?:.*; )?sandbox$/.test(headers.get("content-security-policy") ?? "")],
    ["its preview is no image", shown.status === 200 ? !isDrawn(shown, image) : shown.status !== 404],
    ["its preview may be guessed", shown.status === 200 && shown.headers.get("x-content-type-options") !== "nosniff"],
  ];
  return faults.filter(([, isSo]) => isSo).map(([fault]) => fault);
};

const isDrawn = ({ headers }: Response, image: Buffer): boolean =>
  headers.get("content-type") === "image/webp" && /^RIFF.{4}WEBP/s.test(image.toString("latin1", 0, 12));

const tally = { accepted: 0, refused: 0, faults: [] as string[] };

const judge = async ({ kind, name, content, mustBeRefused }: HostileFile): Promise<void> => {
  const fault = (what: string) => tally.faults.push(`${kind}: ${what}`);
  const result = await receive(name, content).catch((error: unknown) => ({
    ok: false as const,
    reason: String(error),
  }));
  if (!result.ok) {
    tally.refused += 1;
    if (!uploadReasons.some((reason) => reason === result.reason)) fault(`refused for ${result.reason}`);
    return;
  }
  tally.accepted += 1;
  if (mustBeRefused) fault("taken");
  const [file] = result.files;
  for (const danger of await dangersOf(await rowOf(file))) fault(danger);
  await file.content.discard();
};

describe(`${count} hostile files`, () => {
  it("are each refused in words or given as a file that no browser runs, and stop nothing", {
    timeout: 300_000,
  }, async () => {
    process.stdout.write(`HOSTILE_SEED=${seed}\n`);
    const files = hostileFiles(seed, count);
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = await files.next(); !next.done; next = await files.next()) await judge(next.value);
      }),
    );
    expect(tally.faults).toEqual([]);
    expect(tally.accepted + tally.refused).toBe(count);
    expect(tally.accepted).toBeGreaterThan(count / 20);
    expect(await receive("facture.pdf", await pdf())).toMatchObject({ ok: true });
    expect(readdirSync(incomingFolder()).length).toBeLessThanOrEqual(1);
  });
});
