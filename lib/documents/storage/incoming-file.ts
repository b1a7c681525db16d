import { createHash, randomBytes, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { asStorageError } from "./disk-fault.ts";
import type { IncomingFile } from "./document-store.ts";
import { type Chunks, sealChunks } from "./sealed-chunks.ts";
import { headerBytes, unsealed } from "./sealed-file.ts";
import { keyBytes } from "./sealed-key.ts";

/**
 * Writes a content, sealed, to a fresh file of the folder while hashing it; leaves nothing behind when it fails.
 * @param limit bytes after which writing stops: the rest of the source is read and dropped, `size` is then over the limit
 * @throws StorageFull, or whatever the source throws
 */
export const writeIncoming = async (folder: string, source: Chunks, limit = Infinity): Promise<IncomingFile> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const fileKey = randomBytes(keyBytes);
  try {
    return { ...(await copy(source, path, { fileKey, limit })), ...readers(path, fileKey), sealed: { path, fileKey } };
  } catch (error) {
    await rm(path, { force: true });
    throw asStorageError(error);
  }
};

/** Removes what an interrupted process left. @returns how many files */
export const sweepIncoming = async (folder: string, before: Date): Promise<number> => {
  const names = await readdir(folder).catch(() => []);
  const stale = await Promise.all(names.map((name) => isOlder(join(folder, name), before)));
  const paths = names.filter((_, index) => stale[index]).map((name) => join(folder, name));
  await Promise.all(paths.map((path) => rm(path, { force: true })));
  return paths.length;
};

const copy = async (source: Chunks, path: string, { fileKey, limit }: { fileKey: Buffer; limit: number }) => {
  const hash = createHash("sha256");
  let size = 0;
  async function* measured() {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) continue;
      hash.update(chunk);
      yield chunk;
    }
  }
  const file = await open(path, "wx", 0o600);
  try {
    await writeAll(file, Buffer.alloc(headerBytes));
    for await (const chunk of sealChunks(measured(), fileKey)) await writeAll(file, chunk);
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), size };
};

/** A write may be short: what is left is written again. */
const writeAll = async (file: FileHandle, chunk: Uint8Array) => {
  let written = 0;
  while (written < chunk.length) written += (await file.write(chunk, written)).bytesWritten;
};

const readers = (path: string, fileKey: Buffer) => {
  const open = () => unsealed(createReadStream(path, { start: headerBytes }), fileKey);
  return { open, read: () => buffer(open()), discard: () => rm(path, { force: true }) };
};

const isOlder = async (path: string, before: Date) => {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.mtime < before;
};
