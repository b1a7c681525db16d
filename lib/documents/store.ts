import { join, resolve } from "node:path";
import { environment } from "#lib/environment.ts";
import { keysOfApplications } from "./keys/application-keys.ts";
import { diskShelf } from "./storage/disk-shelf.ts";
import type { DocumentStore } from "./storage/document-store.ts";
import { lazyShelf } from "./storage/lazy-shelf.ts";
import { sealedStore } from "./storage/sealed-store.ts";
import type { Shelf } from "./storage/shelf.ts";

/** What documents leave to the database, which would stop without room. */
const reserve = 256 * 1024 * 1024;

let store: DocumentStore | undefined;

export const documentStore = (): DocumentStore => {
  store ??= sealedStore({ shelf: shelf(), keys: keysOfApplications(), incoming: incomingFolder(), reserve });
  return store;
};

/** Where uploads wait to be judged: on this machine, and with a store on the disk, on its own disk. */
export const incomingFolder = (): string => join(documentsFolder(), "incoming");

const documentsFolder = () => resolve(environment().DATA_FOLDER, "documents");

/** The bucket when one is configured, else the disk. */
const shelf = (): Shelf => {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, ...given } = environment();
  if (bucket === undefined) return diskShelf(documentsFolder());
  const settings = {
    ...{ bucket, region: given.S3_REGION, pathStyle: given.S3_PATH_STYLE },
    ...{ accessKeyId: given.S3_ACCESS_KEY_ID ?? "", secretAccessKey: given.S3_SECRET_ACCESS_KEY ?? "" },
    ...(endpoint === undefined ? {} : { endpoint }),
  };
  return lazyShelf(async () => (await import("./storage/s3-shelf.ts")).s3Shelf(settings));
};
