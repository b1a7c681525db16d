import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { inStorageWords } from "./disk-fault.ts";
import type { Shelf } from "./shelf.ts";

/** Files in a folder of this machine. A name appears only when its whole content is on the disk. */
export const diskShelf = (path: string): Shelf => {
  const folder = resolve(path);
  const at = (name: string) => join(folder, name);
  return {
    place: (name, from) => inStorageWords(() => publish(from, folder, at(name))),
    open: (name) => inStorageWords(async () => (await open(at(name))).createReadStream()),
    remove: (name) => inStorageWords(() => rm(at(name), { force: true })),
    removeAll: (name) => inStorageWords(() => rm(at(name), { recursive: true, force: true })),
    check: () => inStorageWords(() => open(folder, "r").then((handle) => handle.close())),
  };
};

/** Renaming over the same content is harmless, and mends a copy that the disk damaged. */
const publish = async (from: string, folder: string, to: string) => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  for (let parent = dirname(to); parent.length >= folder.length; parent = dirname(parent)) await syncFolder(parent);
};

/** A new name survives a power cut only once its folder is written too. */
const syncFolder = async (path: string) => {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
};
