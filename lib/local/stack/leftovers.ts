import { endPostgres } from "../database/leftover-postgres.ts";
import { Refusal } from "../preparation/refusal.mjs";
import { endProcess } from "./end-process.ts";
import { isAlive, type ProcessIdentity } from "./process-identity.ts";
import { forgetRun, readRun } from "./run-record.ts";

/** Ends what a run that died suddenly has left in this data folder. @throws Refusal when that run is well and held. */
export const clearLeftovers = async (dataFolder: string): Promise<void> => {
  const run = readRun(dataFolder);
  if (run && isAlive(run.supervisor)) await takeOver(run.supervisor, run.launchers, dataFolder);
  const orphans = (run?.children ?? []).filter(isAlive);
  await Promise.all(orphans.filter(({ name }) => name !== "database").map((it) => endProcess(it, "SIGTERM", 3000)));
  await endPostgres(dataFolder);
  forgetRun(dataFolder);
};

/** A supervisor whose npm was killed lives on unseen: it is asked to put its stack away. */
const takeOver = async (it: ProcessIdentity, launchers: ProcessIdentity[], dataFolder: string): Promise<void> => {
  if (launchers.every(isAlive)) throw new Refusal(alreadyRunning(it.pid, dataFolder));
  await endProcess(it, "SIGTERM", 15_000);
};

const alreadyRunning = (pid: number, dataFolder: string) => ({
  fr: `Parvis tourne déjà avec le dossier de données ${dataFolder} (processus ${pid}). Arrêtez-le par Ctrl-C ou kill ${pid}, ou choisissez un autre dossier : DATA_FOLDER=…`,
  en: `Parvis already runs with the data folder ${dataFolder} (process ${pid}). Stop it with Ctrl-C or kill ${pid}, or choose another folder: DATA_FOLDER=…`,
});
