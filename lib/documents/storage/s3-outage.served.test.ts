import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DocumentStore, StorageFull, StorageUnavailable } from "./document-store.ts";
import { s3Shelf } from "./s3-shelf.ts";
import { sealedStore } from "./sealed-store.ts";
import { keysInMemory } from "./testing/keys-in-memory.ts";
import { bytesOf, startS3 } from "./testing/s3-bench.ts";
import { openWeakLink } from "./testing/weak-link.ts";

const scope = "019a8f3c-7b1e-7cc2-9d7e-3f1a5b6c7d8e";
const content = randomBytes(300_000);
const keys = keysInMemory();
let server: Awaited<ReturnType<typeof startS3>>;
let link: Awaited<ReturnType<typeof openWeakLink>>;
let incoming: string;
let store: DocumentStore;

/** @param patience in milliseconds, for all that can take long */
const storeAt = (patience?: number) => {
  const settings = { ...server.settings, endpoint: link.url };
  const all = patience === undefined ? undefined : { connect: patience, answer: patience, upload: patience };
  return sealedStore({ shelf: s3Shelf(settings, all), keys, incoming });
};

beforeAll(async () => {
  server = await startS3();
  link = await openWeakLink(server.settings.endpoint ?? "");
  incoming = await mkdtemp(join(tmpdir(), "incoming-"));
  store = storeAt();
});
afterAll(async () => {
  await link.down();
  await server.close();
  await rm(incoming, { recursive: true });
});
beforeEach(() => store.removeScope(scope));

const lying = () => bytesOf(server.settings).names();
const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = link.asked();
  await work();
  return link.asked() - before;
};
const refused = (work: Promise<unknown>, error: typeof StorageFull | typeof StorageUnavailable = StorageUnavailable) =>
  expect(work).rejects.toBeInstanceOf(error);

describe("an object storage that is down", () => {
  it("refuses what is put, leaves nothing half written, and serves again when it is back", async () => {
    const { key } = await store.put(content, scope);
    await link.down();
    await refused(store.put(randomBytes(1000), scope));
    await refused(store.open(key));
    await refused(store.read(key));
    await refused(store.remove(key));
    await refused(store.removeScope(scope));
    await refused(store.free());
    expect(await readdir(incoming)).toEqual([]);
    await link.up();
    expect(await lying()).toEqual([key]);
    expect(await store.read(key)).toEqual(content);
    expect(await store.free()).toBeGreaterThan(0);
    const again = await store.put(randomBytes(1000), scope);
    expect((await lying()).toSorted()).toEqual([key, again.key].toSorted());
  });

  it("is told from one that lacks the document, its bucket or room, or that refuses our key", async () => {
    const elsewhere = (changed: Partial<typeof server.settings>) =>
      sealedStore({ shelf: s3Shelf({ ...server.settings, ...changed }), keys, incoming });
    await refused(elsewhere({ bucket: "nowhere" }).put(content, scope));
    await refused(elsewhere({ bucket: "nowhere" }).free());
    await refused(elsewhere({ accessKeyId: "nobody" }).put(content, scope));
    link.next({ kind: "refused", status: 507 });
    await refused(store.put(content, scope), StorageFull);
    expect(await lying()).toEqual([]);
  });
});

describe("an object storage that stumbles", () => {
  it.each([500, 502, 503])("is asked once more after a %i, and keeps one object", async (status) => {
    link.next({ kind: "refused", status });
    let key = "";
    const requests = await requestsOf(async () => {
      key = (await store.put(content, scope)).key;
    });
    expect(requests).toBe(2);
    expect(await lying()).toEqual([key]);
    link.next({ kind: "refused", status });
    expect(await store.read(key)).toEqual(content);
  });

  it("is asked twice and no more", async () => {
    link.next({ kind: "refused", status: 503 }, { kind: "refused", status: 503 });
    expect(await requestsOf(() => refused(store.put(content, scope)))).toBe(2);
    expect(await lying()).toEqual([]);
    expect(await readdir(incoming)).toEqual([]);
  });
});

describe("a connection cut", () => {
  it("in the middle of an upload is taken up again from the beginning", async () => {
    link.next({ kind: "upload-cut", after: 100_000 });
    const { key } = await store.put(content, scope);
    expect(await lying()).toEqual([key]);
    expect(await store.read(key)).toEqual(content);
  });

  it("twice in the middle of an upload leaves no object", async () => {
    link.next({ kind: "upload-cut", after: 100_000 }, { kind: "upload-cut", after: 200_000 });
    await refused(store.put(content, scope));
    expect(await lying()).toEqual([]);
    expect(await readdir(incoming)).toEqual([]);
  });

  it("in the middle of a download is said, at its beginning or further on", async () => {
    const { key } = await store.put(content, scope);
    link.next({ kind: "download-cut", after: 1_000 });
    await refused(store.open(key));
    link.next({ kind: "download-cut", after: 200_000 });
    await refused(store.read(key));
    link.next({ kind: "download-cut", after: 200_000 });
    await refused(buffer(await store.open(key)));
    expect(await store.read(key)).toEqual(content);
  });
});

describe("a server that says nothing", () => {
  it("is waited for a time, then no more", async () => {
    const { key } = await store.put(content, scope);
    const hurried = storeAt(100);
    const silent = { kind: "silent" } as const;
    link.next(silent, silent, silent, { kind: "download-stalled", after: 100_000 });
    const requests = await requestsOf(async () => {
      await refused(hurried.put(randomBytes(1000), scope));
      await refused(hurried.open(key));
      await refused(hurried.free());
      await refused(hurried.read(key));
    });
    expect(requests).toBe(4);
    expect(await lying()).toEqual([key]);
  });
});
