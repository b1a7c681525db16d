import type { Readable } from "node:stream";

/** Where sealed files lie. It knows names and bytes, neither keys nor contents. */
export type Shelf = {
  /** Makes a finished file of this machine appear whole under its name, for good; the file may be taken. */
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
