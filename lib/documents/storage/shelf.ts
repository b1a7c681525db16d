import type { Readable } from "node:stream";

/** Where sealed files lie. It knows names and bytes, neither keys nor contents. */
export type Shelf = {
  /** Takes a finished file of this machine, and makes it appear whole under its name, for good. Refused, the file is left. */
  place(name: string, path: string): Promise<void>;
  /** @throws DocumentAbsent, StorageUnavailable */
  open(name: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(name: string): Promise<void>;
  /** @param folder ends with a slash */
  removeAll(folder: string): Promise<void>;
  /** @throws StorageUnavailable */
  check(): Promise<void>;
};
