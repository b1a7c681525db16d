import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../preparation/refusal.mjs";
import { postgresMajor } from "./binaries.ts";
import { type Disguise, disguised, giveTo } from "./disguise.ts";

export const clusterFolder = (dataFolder: string): string => join(dataFolder, "database");

/** Makes the database's folder if there is none. @throws Refusal when it was made by another major version. */
export const ensureCluster = (folder: string, disguise: Disguise): void => {
  const versionFile = join(folder, "PG_VERSION");
  if (existsSync(versionFile)) {
    refuseOtherVersion(folder, readFileSync(versionFile, "utf8").trim(), postgresMajor());
    giveTo(disguise.owner, folder);
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  giveTo(disguise.owner, folder);
  initialise(folder, disguise);
};

/** French order of letters, from ICU: the same on every machine. */
const initialise = (folder: string, disguise: Disguise): void => {
  const { command, arguments: given } = disguised(
    disguise,
    "initdb",
    ...["-D", folder, "-U", "postgres", "-A", "trust", "--no-sync", "--no-instructions"],
    ...["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=fr-FR", "--locale=C.UTF-8"],
  );
  const { status, stderr, error } = spawnSync(command, given, { encoding: "utf8" });
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  const reason = (stderr || String(error)).trim();
  throw new Refusal({
    fr: `La base de données n’a pas pu être créée dans ${folder}.`,
    en: `The database could not be created in ${folder}.\n${reason}`,
  });
};

const refuseOtherVersion = (folder: string, found: string, ours: string): void => {
  if (found === ours) return;
  throw new Refusal({
    fr: `Le dossier ${folder} vient de PostgreSQL ${found}, Parvis apporte PostgreSQL ${ours}. Reprenez-le avec pg_upgrade, choisissez un autre dossier (DATA_FOLDER=…), ou recommencez à neuf : npm run reset`,
    en: `The folder ${folder} comes from PostgreSQL ${found}, Parvis brings PostgreSQL ${ours}. Move it over with pg_upgrade, choose another folder (DATA_FOLDER=…), or start afresh: npm run reset`,
  });
};
