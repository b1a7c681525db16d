import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskStore, incomingIn } from "./disk-store.ts";
import { DocumentDamaged, StorageFull } from "./document-store.ts";
import { sweepIncoming, writeIncoming } from "./incoming-file.ts";

const scope = "019a8f3c-7b1e-7cc2-9d7e-3f1a5b6c7d8e";
const content = Buffer.from("Justificatif de domicile");
const sha256 = createHash("sha256").update(content).digest("hex");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "documents-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const filesKept = async (): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

const failing = (error: Error) =>
  Readable.from(
    (async function* () {
      yield Buffer.from("half of a document");
      throw error;
    })(),
  );

describe("documents on disk", () => {
  it("come back as they were put, from a buffer or a stream", async () => {
    const store = diskStore(folder);
    const whole = await store.put(content);
    const streamed = await store.put(Readable.from([content.subarray(0, 5), content.subarray(5)]), scope);
    expect(whole).toEqual({ sha256, size: content.length, key: whole.key });
    expect(streamed).toMatchObject({ sha256, size: content.length });
    expect(await store.read(whole.key)).toEqual(content);
    expect(await buffer(await store.open(streamed.key))).toEqual(content);
  });

  it.each(["beside the store", "elsewhere"])("take over a file received %s", async (where) => {
    const incoming = where === "elsewhere" ? join(folder, "elsewhere") : incomingIn(folder);
    const received = await writeIncoming(incoming, [content]);
    const { key } = await diskStore(folder).put(received, scope);
    expect(await diskStore(folder).read(key)).toEqual(content);
    await received.discard();
    expect(await filesKept()).toEqual([sha256]);
  });

  it("are kept once however many put the same at the same time", async () => {
    const store = diskStore(folder);
    const puts = await Promise.all(Array.from({ length: 20 }, () => store.put(content, scope)));
    expect(new Set(puts.map(({ key }) => key)).size).toBe(1);
    expect(await filesKept()).toEqual([sha256]);
  });

  it("leave nothing when the source breaks off", async () => {
    await expect(diskStore(folder).put(failing(new Error("gone")))).rejects.toThrow("gone");
    expect(await filesKept()).toEqual([]);
  });

  it("say that there is no room, from the disk or from the reserve", async () => {
    const noRoom = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    await expect(diskStore(folder).put(failing(noRoom))).rejects.toBeInstanceOf(StorageFull);
    await expect(diskStore(folder, { reserve: Number.MAX_SAFE_INTEGER }).put(content)).rejects.toBeInstanceOf(
      StorageFull,
    );
    expect(await diskStore(folder).free()).toBeGreaterThan(0);
    expect(await filesKept()).toEqual([]);
  });

  it("are removed one by one, or all those of an application together", async () => {
    const store = diskStore(folder);
    const shared = await store.put(content);
    const [first, second] = [await store.put(content, scope), await store.put(randomBytes(2000), scope)];
    const other = await store.put(content, scope.replace("8e", "8f"));
    await store.remove(shared.key);
    await store.remove(shared.key);
    await expect(store.open(shared.key)).rejects.toThrow("ENOENT");
    await store.removeScope(scope);
    await expect(store.read(first.key)).rejects.toThrow("ENOENT");
    await expect(store.read(second.key)).rejects.toThrow("ENOENT");
    expect(await store.read(other.key)).toEqual(content);
  });

  it("are not read once the disk has changed them, and are mended by putting them again", async () => {
    const store = diskStore(folder);
    const { key } = await store.put(content);
    await writeFile(join(folder, key), "something else");
    await expect(store.read(key)).rejects.toBeInstanceOf(DocumentDamaged);
    await store.put(content);
    expect(await store.read(key)).toEqual(content);
  });
});

describe("the folder of documents", () => {
  it.each(["../../etc/passwd", "/etc/passwd", `shared/aa/bb/../../${sha256}`, ""])(
    "is not left by the key %j",
    async (key) => {
      const store = diskStore(folder);
      await expect(store.read(key)).rejects.toThrow("Not a key");
      await expect(store.open(key)).rejects.toThrow("Not a key");
      await expect(store.remove(key)).rejects.toThrow("Not a key");
      await expect(store.removeScope(key)).rejects.toThrow("A scope is");
    },
  );

  it("is readable by the portal alone", async () => {
    const { key } = await diskStore(folder).put(content);
    expect((await stat(join(folder, key))).mode & 0o077).toBe(0);
  });

  it("is swept of what an interrupted process left half received", async () => {
    await writeIncoming(incomingIn(folder), [content]);
    expect(await sweepIncoming(incomingIn(folder), new Date(0))).toBe(0);
    expect(await sweepIncoming(incomingIn(folder), new Date(Date.now() + 60_000))).toBe(1);
    expect(await filesKept()).toEqual([]);
  });
});
