import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { diskShelf } from "../disk-shelf.ts";
import type { Bench } from "./bench.ts";

export const openDiskBench = async (): Promise<Bench> => {
  const folder = await mkdtemp(join(tmpdir(), "documents-"));
  const names = async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  };
  const write = async (name: string, bytes: Buffer) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  };
  return {
    shelf: diskShelf(folder),
    incoming: join(folder, "incoming"),
    bytes: { names, read: (name) => readFile(join(folder, name)), write },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};
