import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm, statfs } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import {
  DocumentDamaged,
  type DocumentStore,
  type IncomingFile,
  StorageFull,
  type StoredDocument,
} from "./document-store.ts";
import { writeIncoming } from "./incoming-file.ts";

/**
 * Documents as files named by their content's hash. A name appears only when its whole content is on the disk.
 * @param reserve bytes that documents must leave free for whoever shares the disk
 */
export const diskStore = (path: string, { reserve = 0 } = {}): DocumentStore => {
  const folder = resolve(path);
  return {
    put: async (source, scope) => {
      if ((await free(folder)) < reserve) throw new StorageFull("Documents reached the reserve of the disk.");
      return keep(folder, source, scope);
    },
    open: async (key) => (await open(pathOf(folder, key))).createReadStream(),
    read: async (key) => readVerified(pathOf(folder, key), key),
    remove: async (key) => rm(pathOf(folder, key), { force: true }),
    removeScope: async (scope) => rm(join(folder, folderOfScope(scope)), { recursive: true, force: true }),
    free: () => free(folder),
  };
};

type Source = Parameters<DocumentStore["put"]>[0];

export const incomingIn = (folder: string): string => join(folder, "incoming");

const keep = async (folder: string, source: Source, scope?: string): Promise<StoredDocument> => {
  const incoming = await receive(folder, source);
  const { sha256, size } = incoming;
  const key = join(scope === undefined ? folderOfHash(sha256) : folderOfScope(scope), sha256);
  try {
    await publish(incoming.path, folder, pathOf(folder, key));
  } finally {
    await incoming.discard();
  }
  return { sha256, size, key };
};

/** A file already received beside the store need not be written twice. */
const receive = async (folder: string, source: Source): Promise<IncomingFile> => {
  const incoming = incomingIn(folder);
  if (source instanceof Readable) return writeIncoming(incoming, source);
  if (Buffer.isBuffer(source)) return writeIncoming(incoming, [source]);
  if (dirname(source.path) === incoming) return source;
  return writeIncoming(incoming, source.open()).finally(source.discard);
};

/** Renaming over the same content is harmless, and mends a copy that the disk damaged. */
const publish = async (from: string, folder: string, to: string) => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  for (let parent = dirname(to); parent.length >= folder.length; parent = dirname(parent)) await syncFolder(parent);
};

/** A new name survives a power cut only once its folder is written too. */
const syncFolder = async (path: string) => {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
};

const readVerified = async (path: string, key: string): Promise<Buffer> => {
  const content = await readFile(path);
  if (!key.endsWith(createHash("sha256").update(content).digest("hex"))) throw new DocumentDamaged(key);
  return content;
};

const free = async (folder: string): Promise<number> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

const folderOfHash = (sha256: string) => join("shared", sha256.slice(0, 2), sha256.slice(2, 4));

/** The end of a scope is spread evenly whatever its kind, its beginning may be a date. */
const folderOfScope = (scope: string) => {
  if (!/^[0-9a-z-]{4,64}$/.test(scope)) throw new Error("A scope is 4 to 64 lowercase letters, digits or hyphens.");
  return join("scopes", scope.slice(-2), scope.slice(-4, -2), scope);
};

const keyPattern = /^(shared|scopes)\/[0-9a-z-]{2}\/[0-9a-z-]{2}\/([0-9a-z-]{4,64}\/)?[0-9a-f]{64}$/;

const pathOf = (folder: string, key: string) => {
  if (!keyPattern.test(key)) throw new Error("Not a key of this store.");
  return join(folder, key);
};
