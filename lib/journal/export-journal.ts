import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { Transaction } from "#db/client.ts";
import { hmac } from "./hmac.ts";
import { endsOf } from "./pages.ts";

export type Exported = { file: string; applications: number; root: string };

export const exportSuffix = ".journal";
/** An export replaces those before it: it says at least as much. One is kept, in case the newest is lost. */
const kept = 2;

/**
 * Writes how every history ends, with a root over all of them, for a place that whoever holds the database does not hold.
 * @param day ISO, names the file
 */
export const exportJournal = async (tx: Transaction, folder: string, key: string, day: string): Promise<Exported> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${day}${exportSuffix}`);
  const unfinished = `${file}.unfinished`;
  const out = createWriteStream(unfinished, { mode: 0o600 });
  const root = createHash("sha256");
  let applications = 0;
  for await (const { applicationId, reference, length, hash } of endsOf(tx)) {
    const line = `${applicationId} ${reference} ${length} ${hash}\n`;
    root.update(line);
    applications += 1;
    if (!out.write(line)) await once(out, "drain");
  }
  const digest = root.digest("hex");
  out.end(`${exportEnd(applications, digest, key)}\n`);
  await finished(out);
  await rename(unfinished, file);
  await forgetOlder(folder);
  return { file, applications, root: digest };
};

/** The last line of an export: nobody without the key can write another list that ends so. */
export const exportEnd = (applications: number, root: string, key: string): string =>
  `end ${applications} ${root} ${hmac(key, `export ${applications} ${root}`)}`;

export const exportsIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(exportSuffix)).sort();
};

const forgetOlder = async (folder: string): Promise<void> => {
  const older = (await exportsIn(folder)).slice(0, -kept);
  await Promise.all(older.map((name) => rm(join(folder, name))));
};
