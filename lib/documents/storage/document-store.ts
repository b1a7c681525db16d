import type { Readable } from "node:stream";
import { Unavailable } from "#lib/outage.ts";

/** @param scope the application a document belongs to: all of a scope can be destroyed together. */
export type DocumentStore = {
  /** Keeps a content once in its scope, sealed, durably; a file received is taken over, no longer to be read. @throws StorageFull, StorageUnavailable, DocumentDestroyed */
  put(source: Readable | Buffer | IncomingFile, scope: string): Promise<StoredDocument>;
  /** The beginning is verified before it answers, the rest as it is read. @throws DocumentAbsent, DocumentDestroyed, DocumentDamaged, StorageUnavailable; the stream fails likewise */
  open(key: string): Promise<Readable>;
  /** Whole and verified. @throws as `open` does */
  read(key: string): Promise<Buffer>;
  /** Removing what is not there is no error. @throws StorageUnavailable */
  remove(key: string): Promise<void>;
  removeScope(scope: string): Promise<void>;
  /** Bytes that can still be written. @throws StorageUnavailable when documents can be neither kept nor read */
  free(): Promise<number>;
};

/** A content being received, in memory or sealed under a key that only this process holds: unreadable if the process dies, removed when discarded. */
export type IncomingFile = {
  sha256: string;
  size: number;
  open(): Readable;
  read(): Promise<Buffer>;
  discard(): Promise<void>;
  /** Hands the sealed file over to the store. @param headerOf what begins it, from its key @returns its path, once it is on the disk for good */
  finish(headerOf: (fileKey: Buffer) => Buffer): Promise<string>;
};

/** @property key opaque: only the store that gave it knows how to read it */
export type StoredDocument = { sha256: string; size: number; key: string };

/** The key of each scope. What is sealed under a destroyed key can never be read again. */
export type DocumentKeys = {
  /** @throws DocumentAbsent, DocumentDestroyed */
  find(scope: string): Promise<Buffer>;
  /** Made when the scope has none yet: the same for whoever asks at the same time. @throws DocumentDestroyed */
  obtain(scope: string): Promise<Buffer>;
};

export class StorageFull extends Unavailable {
  override name = "StorageFull";

  constructor(message: string, options?: ErrorOptions) {
    super("full", message, options);
  }
}

/** What keeps the documents does not answer: nothing was lost, and trying again later is the remedy. */
export class StorageUnavailable extends Unavailable {
  override name = "StorageUnavailable";

  constructor(message: string, options?: ErrorOptions) {
    super("storage", message, options);
  }
}

export class DocumentAbsent extends Error {
  override name = "DocumentAbsent";
}

export class DocumentDamaged extends Error {
  override name = "DocumentDamaged";
}

/** The key was destroyed on purpose, at the end of what the law lets us keep. */
export class DocumentDestroyed extends Error {
  override name = "DocumentDestroyed";
}
