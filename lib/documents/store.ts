import { join, resolve } from "node:path";
import { environment } from "#lib/environment.ts";
import { keysOfApplications } from "./keys/application-keys.ts";
import { diskShelf } from "./storage/disk-shelf.ts";
import type { DocumentStore } from "./storage/document-store.ts";
import { sealedStore } from "./storage/sealed-store.ts";

/** What documents leave to the database, which would stop without room. */
const reserve = 256 * 1024 * 1024;

let store: DocumentStore | undefined;

export const documentStore = (): DocumentStore => {
  const incoming = incomingFolder();
  store ??= sealedStore({ shelf: diskShelf(documentsFolder()), keys: keysOfApplications(), incoming, reserve });
  return store;
};

/** Where uploads wait to be judged: on the store's own disk, outside its names. */
export const incomingFolder = (): string => join(documentsFolder(), "incoming");

const documentsFolder = () => resolve(environment().DATA_FOLDER, "documents");
