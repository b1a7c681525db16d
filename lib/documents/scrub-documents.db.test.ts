import { randomBytes } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm, truncate, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import { destroyApplicationKey, keysOfApplications } from "./keys/application-keys.ts";
import { masterKeys } from "./keys/master-keys.ts";
import { type Damage, scrubDocuments, scrubNights } from "./scrub-documents.ts";
import type { DocumentStore } from "./storage/document-store.ts";
import { diskStore } from "./storage/testing/disk-store.ts";

const now = new Date("2026-11-03T03:17:00Z");
const keys = keysOfApplications(masterKeys(randomBytes(32).toString("hex"), []));
const day = 24 * 60 * 60 * 1000;
let ending: (() => Promise<void>)[] = [];
let folder: string;
let store: DocumentStore;
let applicationId: string;
let destroyedId: string;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "parvis-scrub-"));
  ending = [useDatabase(url), drop, () => rm(folder, { recursive: true })];
  store = diskStore(folder, { keys });
  const [serviceId, citizenId] = [await makeService(), await makeCitizen()];
  ({ applicationId } = await makeApplication({ serviceId, citizenId }));
  destroyedId = (await makeApplication({ serviceId, citizenId })).applicationId;
});
afterAll(async () => {
  for (const end of ending) await end();
});

const keep = async (application: string) => {
  const { key, sha256 } = await store.put(randomBytes(70_000), application);
  const id = await makeDocument({ applicationId: application, slot: "proofOfAddress", storageKey: key, sha256 });
  return { id, path: join(folder, key) };
};
const all = () => scrubDocuments(store, now, 1);

const harms: Record<string, (path: string, other: string) => Promise<void>> = {
  "flipped at its beginning": (path) => flip(path, 3),
  "flipped in its middle": (path) => flip(path, 40_000),
  "flipped at its end": (path) => flip(path, 70_090),
  truncated: (path) => truncate(path, 65_613),
  emptied: (path) => truncate(path, 0),
  "exchanged for another": (path, other) => copyFile(other, path),
  missing: unlink,
};
const flip = async (path: string, at: number) => {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 64;
  await writeFile(path, bytes);
};

describe("the reading of documents again, night after night", () => {
  it("finds every damaged one, whatever happened to it, and no other", async () => {
    const sound = await keep(applicationId);
    const gone = await keep(destroyedId);
    await database().transaction((tx) => destroyApplicationKey(tx, destroyedId, now));
    const infected = await store.put(randomBytes(1_000), applicationId);
    const { key: storageKey, sha256 } = infected;
    await makeDocument({ applicationId, slot: "proofOfAddress", storageKey, sha256, scan: "infected" });
    await Promise.all([unlink(gone.path), store.remove(storageKey)]);
    expect(await all()).toEqual({ checked: 1, damages: [] });
    const expected: Damage[] = [];
    for (const [name, harm] of Object.entries(harms)) {
      const { id, path } = await keep(applicationId);
      await harm(path, sound.path);
      expected.push({ applicationId, id, fault: name === "missing" ? "absent" : "damaged" });
    }
    const { checked, damages } = await all();
    expect(checked).toBe(1 + expected.length);
    expect(damages.toSorted(byId)).toEqual(expected.toSorted(byId));
  });

  it("reads every document once in its round", async () => {
    const { checked, damages } = await all();
    const nights = Array.from({ length: scrubNights }, (_, night) => new Date(now.getTime() + night * day));
    const rounds = [];
    for (const night of nights) rounds.push(await scrubDocuments(store, night));
    expect(rounds.reduce((sum, round) => sum + round.checked, 0)).toBe(checked);
    expect(rounds.flatMap((round) => round.damages).toSorted(byId)).toEqual(damages.toSorted(byId));
  });
});

const byId = (one: Damage, other: Damage): number => one.id.localeCompare(other.id);
