import { createHash } from "node:crypto";
import { mkdir, rm, statfs } from "node:fs/promises";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { inStorageWords } from "./disk-fault.ts";
import {
  DocumentDamaged,
  type DocumentKeys,
  type DocumentStore,
  type IncomingFile,
  StorageFull,
  type StoredDocument,
} from "./document-store.ts";
import { receiveIncoming } from "./incoming-file.ts";
import { foldersOf, readName, sealedNameOf } from "./names.ts";
import { headerOf, openSealed } from "./sealed-file.ts";
import type { Shelf } from "./shelf.ts";

/**
 * @property incoming the folder of this machine where contents are sealed before they are placed
 * @property reserve bytes that documents must leave free for whoever shares that disk
 */
type Parts = { shelf: Shelf; keys: DocumentKeys; incoming: string; reserve?: number };

/** Documents sealed each under its own key, itself sealed under the key of its scope. */
export const sealedStore = (parts: Parts): DocumentStore => {
  const { shelf, keys, incoming } = parts;
  return {
    put: async (source, scope) => {
      const room = await inStorageWords(() => freeBytes(incoming));
      if (room < (parts.reserve ?? 0)) throw new StorageFull("Documents reached the reserve of the disk.");
      return keep(parts, source, scope);
    },
    open: (name) => openNamed(shelf, keys, name),
    read: async (name) => verified(name, await buffer(await openNamed(shelf, keys, name))),
    remove: async (name) => {
      readName(name);
      await shelf.remove(name);
    },
    removeScope: async (scope) => {
      for (const folder of foldersOf(scope)) await shelf.removeAll(folder);
    },
    free: async () => {
      const room = await inStorageWords(() => freeBytes(incoming));
      await shelf.check();
      return room;
    },
  };
};

type Source = Parameters<DocumentStore["put"]>[0];

const keep = async ({ shelf, keys, incoming }: Parts, source: Source, scope: string): Promise<StoredDocument> => {
  const received = await receive(incoming, source);
  const { sha256, size } = received;
  try {
    const under = await keys.obtain(scope);
    const key = sealedNameOf(scope, under, sha256);
    const path = await inStorageWords(() => received.finish(headerOf({ under, name: key })));
    await shelf.place(key, path).catch((fault: unknown) => dropped(path, fault));
    return { sha256, size, key };
  } finally {
    await received.discard();
  }
};

const dropped = async (path: string, fault: unknown): Promise<never> => {
  await rm(path, { force: true });
  throw fault;
};

const receive = async (incoming: string, source: Source): Promise<IncomingFile> => {
  if (source instanceof Readable) return receiveIncoming(incoming, source);
  return Buffer.isBuffer(source) ? receiveIncoming(incoming, [source]) : source;
};

const openNamed = async (shelf: Shelf, keys: DocumentKeys, name: string): Promise<Readable> => {
  const read = readName(name);
  switch (read.kind) {
    case "sealed": {
      const under = await keys.find(read.scope);
      return openSealed(await shelf.open(name), { under, name });
    }
    case "plain":
      return shelf.open(name);
  }
};

/** A sealed content was verified as it was read; one kept plain by an earlier release is compared with its name. */
const verified = (name: string, content: Buffer): Buffer => {
  const read = readName(name);
  if (read.kind === "plain" && createHash("sha256").update(content).digest("hex") !== read.sha256)
    throw new DocumentDamaged("The content is not what its name says.");
  return content;
};

/** The folder may not be there before anything was received. */
const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder).catch(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return statfs(folder);
  });
  return bavail * bsize;
};
