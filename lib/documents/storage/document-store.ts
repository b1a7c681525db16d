import type { Readable } from "node:stream";

/** @param scope the application a document belongs to: all of a scope can be destroyed together. */
export type DocumentStore = {
  /** Keeps a content once under its hash, durably; a file received is taken over, no longer to be read. @throws StorageFull */
  put(source: Readable | Buffer | IncomingFile, scope?: string): Promise<StoredDocument>;
  /** @throws when nothing is kept under this key */
  open(key: string): Promise<Readable>;
  /** @throws when nothing is kept under this key, or DocumentDamaged when the content is no longer what was put */
  read(key: string): Promise<Buffer>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  removeScope(scope: string): Promise<void>;
  /** Bytes that can still be written. */
  free(): Promise<number>;
};

/** A content being received: outside the store until somebody puts it there, removed when discarded. */
export type IncomingFile = {
  path: string;
  sha256: string;
  size: number;
  open(): Readable;
  read(): Promise<Buffer>;
  discard(): Promise<void>;
};

/** @property key opaque: only the store that gave it knows how to read it */
export type StoredDocument = { sha256: string; size: number; key: string };

export class StorageFull extends Error {
  override name = "StorageFull";
}

export class DocumentDamaged extends Error {
  override name = "DocumentDamaged";
}
