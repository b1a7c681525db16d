import { join } from "node:path";
import { diskShelf } from "../disk-shelf.ts";
import type { DocumentKeys, DocumentStore } from "../document-store.ts";
import { sealedStore } from "../sealed-store.ts";
import { keysInMemory } from "./keys-in-memory.ts";

/** A store for tests: on the disk, with keys that need no database. */
export const diskStore = (folder: string, given: { keys?: DocumentKeys } = {}): DocumentStore =>
  sealedStore({ shelf: diskShelf(folder), keys: keysInMemory(), incoming: join(folder, "incoming"), ...given });
