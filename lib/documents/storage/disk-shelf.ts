import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { inStorageWords } from "./disk-fault.ts";
import type { Shelf } from "./shelf.ts";

/** Files in a folder of this machine. A name appears only when its whole content is on the disk. */
export const diskShelf = (path: string): Shelf => {
  const folder = resolve(path);
  const at = (name: string) => join(folder, name);
  const lasting = lastingNames(folder);
  return {
    place: (name, from) => inStorageWords(() => publish(from, at(name), lasting)),
    open: (name) => inStorageWords(async () => (await open(at(name))).createReadStream()),
    remove: (name) => inStorageWords(() => rm(at(name), { force: true })),
    removeAll: (name) => inStorageWords(() => rm(at(name), { recursive: true, force: true })),
    check: () => inStorageWords(() => open(folder, "r").then((handle) => handle.close())),
  };
};

/** Renaming over the same content is harmless, and mends a copy that the disk damaged. */
const publish = async (from: string, to: string, lasting: LastingNames) => {
  lasting.forget(await mkdir(dirname(to), { recursive: true, mode: 0o700 }));
  await rename(from, to);
  await lasting.write(to);
};

type LastingNames = ReturnType<typeof lastingNames>;
const most = 10_000;

/** The folders whose names this process has seen on the disk for good, those of scopes excepted: they come and go. */
const lastingNames = (top: string) => {
  const known = new Set<string>();
  return {
    /** @param made the first folder that had to be made, with all under it */
    forget: (made: string | undefined) => {
      if (made !== undefined) for (const name of known) if (name.startsWith(made)) known.delete(name);
    },
    /** A file’s name, and those of the folders above it. */
    write: async (file: string) => {
      const scope = dirname(file);
      const written: string[] = [];
      for (let name = file; name.length > top.length && !known.has(name); name = dirname(name)) {
        await syncFolder(dirname(name));
        if (name !== file && name !== scope) written.push(name);
      }
      if (known.size + written.length > most) known.clear();
      for (const name of written) known.add(name);
    },
  };
};

/** A new name survives a power cut only once its folder is written too. */
const syncFolder = async (path: string) => {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
};
