import { resolve } from "node:path";
import { environment } from "#lib/environment.ts";
import { diskStore, incomingIn } from "./storage/disk-store.ts";
import type { DocumentStore } from "./storage/document-store.ts";

/** What documents leave to the database, which would stop without room. */
const reserve = 256 * 1024 * 1024;

let store: DocumentStore | undefined;

export const documentStore = (): DocumentStore => {
  store ??= diskStore(documentsFolder(), { reserve });
  return store;
};

/** Where uploads wait to be judged: on the store's own disk, outside its names. */
export const incomingFolder = (): string => incomingIn(documentsFolder());

const documentsFolder = () => resolve(environment().DATA_FOLDER, "documents");
