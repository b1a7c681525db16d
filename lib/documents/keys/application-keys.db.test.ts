import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { applicationKeys } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { DocumentAbsent, DocumentDamaged, DocumentDestroyed } from "../storage/document-store.ts";
import { diskStore } from "../storage/testing/disk-store.ts";
import { destroyApplicationKey, keysOfApplications } from "./application-keys.ts";
import { masterKeys } from "./master-keys.ts";
import { rewrapKeys } from "./rewrap-keys.ts";

const now = new Date("2026-11-03T09:18:00Z");
const hexadecimal = () => randomBytes(32).toString("hex");
const secret = hexadecimal();
const keys = keysOfApplications(masterKeys(secret, []));
const application = () => uuidv7(now);
let ending: (() => Promise<void>)[] = [];
let folder: string;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "parvis-keys-"));
  ending = [useDatabase(url), drop, () => rm(folder, { recursive: true })];
});
afterAll(async () => {
  for (const end of ending) await end();
});

const rowOf = async (applicationId: string) => {
  const [row] = await database().select().from(applicationKeys).where(eq(applicationKeys.applicationId, applicationId));
  return row;
};

describe("the key of an application", () => {
  it("is one, however many ask for it first at the same time", async () => {
    const id = application();
    await expect(keys.find(id)).rejects.toBeInstanceOf(DocumentAbsent);
    const obtained = await Promise.all(Array.from({ length: 20 }, () => keys.obtain(id)));
    expect(new Set(obtained.map((key) => key.toString("hex"))).size).toBe(1);
    expect(await keys.find(id)).toEqual(obtained[0]);
  });

  it("is another for each application, and is not in the table", async () => {
    const [id, other] = [application(), application()];
    const [mine, theirs] = [await keys.obtain(id), await keys.obtain(other)];
    expect(mine).not.toEqual(theirs);
    expect(JSON.stringify(await rowOf(id))).not.toContain(mine.toString("base64url"));
  });

  it("is not opened in the row of another application, nor when altered", async () => {
    const [id, other] = [application(), application()];
    await Promise.all([keys.obtain(id), keys.obtain(other)]);
    const wrapped = (await rowOf(id))?.wrappedKey ?? "";
    const set = (wrappedKey: string) =>
      database().update(applicationKeys).set({ wrappedKey }).where(eq(applicationKeys.applicationId, other));
    for (const wrong of [wrapped, `A${wrapped.slice(1)}`, wrapped.slice(0, -1), ""]) {
      await set(wrong);
      await expect(keys.find(other)).rejects.toBeInstanceOf(DocumentDamaged);
    }
  });

  it("is opened by a master key since retired, and by no other", async () => {
    const id = application();
    const key = await keys.obtain(id);
    const next = hexadecimal();
    expect(await keysOfApplications(masterKeys(next, [hexadecimal(), secret])).find(id)).toEqual(key);
    await expect(keysOfApplications(masterKeys(next, [])).find(id)).rejects.toBeInstanceOf(DocumentDamaged);
  });

  it("is sealed anew under the current master key, so that the earlier one can go", async () => {
    const [id, lost, gone] = [application(), application(), application()];
    const key = await keys.obtain(id);
    await keysOfApplications(masterKeys(hexadecimal(), [])).obtain(lost);
    await keys.obtain(gone);
    await database().transaction((tx) => destroyApplicationKey(tx, gone, now));
    const before = await rowOf(lost);
    const next = hexadecimal();
    expect(await rewrapKeys(masterKeys(next, [secret]))).toBeGreaterThan(0);
    expect(await rewrapKeys(masterKeys(next, [secret]))).toBe(0);
    expect(await keysOfApplications(masterKeys(next, [])).find(id)).toEqual(key);
    expect(await rowOf(lost)).toEqual(before);
    await expect(keysOfApplications(masterKeys(next, [])).find(gone)).rejects.toBeInstanceOf(DocumentDestroyed);
  });

  it("destroyed, opens nothing of what lies on the disk, and is never made again", async () => {
    const id = application();
    const store = diskStore(folder, { keys });
    const { key } = await store.put(Buffer.from("Carte nationale d’identité"), id);
    await database().transaction((tx) => destroyApplicationKey(tx, id, now));
    await expect(store.read(key)).rejects.toBeInstanceOf(DocumentDestroyed);
    await expect(keys.obtain(id)).rejects.toBeInstanceOf(DocumentDestroyed);
    expect(await rowOf(id)).toMatchObject({ wrappedKey: null, destroyedAt: now });
    await database().transaction((tx) => destroyApplicationKey(tx, id, new Date()));
    expect(await rowOf(id)).toMatchObject({ destroyedAt: now });
  });
});
