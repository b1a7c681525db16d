import { createHash, randomBytes, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { asStorageError } from "./disk-fault.ts";
import type { IncomingFile } from "./document-store.ts";
import { type Chunks, followedBy, sealChunks } from "./sealed-chunks.ts";
import { headerBytes, unsealed } from "./sealed-file.ts";
import { keyBytes } from "./sealed-key.ts";

/** A content as small as most waits in memory, and is written once; a crowd of larger ones would fill it: they wait, sealed, on the disk. */
const small = 256 * 1024;

/**
 * Receives a content to its end while hashing it; leaves nothing behind when it fails.
 * @param folder where it is written, sealed, under a name of its own
 * @param limit bytes after which it is no longer kept: the rest of the source is read and dropped, `size` is then over the limit
 * @throws StorageFull, or whatever the source throws
 */
export const receiveIncoming = async (folder: string, source: Chunks, limit = Infinity): Promise<IncomingFile> => {
  const path = join(folder, randomUUID());
  const { chunks, found } = measured(source, limit);
  try {
    const { begun, isWhole } = await beginningOf(chunks);
    const waiting = isWhole ? inMemory(Buffer.concat(begun), path) : await onDisk(followedBy(begun, chunks), path);
    return { ...found(), ...waiting };
  } catch (error) {
    await remove(path);
    throw asStorageError(error);
  } finally {
    await chunks.return(undefined);
  }
};

/** Removes what an interrupted process left. @returns how many files */
export const sweepIncoming = async (folder: string, before: Date): Promise<number> => {
  const names = await readdir(folder).catch(() => []);
  const stale = await Promise.all(names.map((name) => isOlder(join(folder, name), before)));
  const paths = names.filter((_, index) => stale[index]).map((name) => join(folder, name));
  await Promise.all(paths.map(remove));
  return paths.length;
};

const measured = (source: Chunks, limit: number) => {
  const hash = createHash("sha256");
  let size = 0;
  async function* chunks() {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) continue;
      hash.update(chunk);
      yield chunk;
    }
  }
  return { chunks: chunks(), found: () => ({ sha256: hash.digest("hex"), size }) };
};

/** As much as waits in memory, and a chunk more when that is not all. */
const beginningOf = async (chunks: AsyncIterator<Uint8Array>): Promise<{ begun: Uint8Array[]; isWhole: boolean }> => {
  const begun: Uint8Array[] = [];
  let length = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    begun.push(next.value);
    length += next.value.length;
    if (length > small) return { begun, isWhole: false };
  }
  return { begun, isWhole: true };
};

type Waiting = Omit<IncomingFile, "sha256" | "size">;

const inMemory = (plain: Buffer, path: string): Waiting => {
  let isOurs = false;
  return {
    open: () => Readable.from([plain], { objectMode: false }),
    read: async () => plain,
    finish: async (headerOf) => {
      const fileKey = randomBytes(keyBytes);
      const parts = [headerOf(fileKey)];
      for await (const sealed of sealChunks([plain], fileKey)) parts.push(...sealed);
      isOurs = true;
      await write(await create(path), async (file) => {
        await writeAll(file, parts);
        await file.sync();
      });
      isOurs = false;
      return path;
    },
    discard: async () => {
      if (isOurs) await remove(path);
      isOurs = false;
    },
  };
};

const onDisk = async (content: Chunks, path: string): Promise<Waiting> => {
  const fileKey = randomBytes(keyBytes);
  await write(await create(path), async (file) => {
    await writeAll(file, [Buffer.alloc(headerBytes)]);
    for await (const sealed of sealChunks(content, fileKey)) await writeAll(file, sealed);
  });
  const read = () => unsealed(createReadStream(path, { start: headerBytes }), fileKey);
  let isOurs = true;
  return {
    open: read,
    read: () => buffer(read()),
    finish: async (headerOf) => {
      await write(await open(path, "r+"), async (file) => {
        await writeAll(file, [headerOf(fileKey)]);
        await file.sync();
      });
      isOurs = false;
      return path;
    },
    discard: async () => {
      if (isOurs) await remove(path);
      isOurs = false;
    },
  };
};

const remove = (path: string): Promise<void> => rm(path, { force: true });

/** In its folder, which is made the first time. */
const create = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, "wx", 0o600);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return open(path, "wx", 0o600);
  }
};

/** The file is closed whatever happens. */
const write = async (file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> => {
  try {
    await work(file);
  } finally {
    await file.close();
  }
};

/** A write may be short: what is left is written again. */
const writeAll = async (file: FileHandle, parts: readonly Buffer[]): Promise<void> => {
  let { bytesWritten } = await file.writev(parts);
  if (bytesWritten === parts.reduce((bytes, { length }) => bytes + length, 0)) return;
  const whole = Buffer.concat(parts);
  while (bytesWritten < whole.length) bytesWritten += (await file.write(whole, bytesWritten)).bytesWritten;
};

const isOlder = async (path: string, before: Date) => {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.mtime < before;
};
