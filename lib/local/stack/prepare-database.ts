import { createDatabase } from "../database/create-database.ts";
import { Refusal } from "../preparation/refusal.mjs";
import { databaseState } from "./database-state.ts";
import { runOnce } from "./run-once.ts";

/**
 * The database exists and has today's tables.
 * @returns whether somebody's applications are already there.
 */
export const prepareDatabase = async (url: string): Promise<{ isInhabited: boolean }> => {
  await createDatabase(url);
  const state = await databaseState(url);
  if (!state.isMigrated) {
    const { migrateDatabase } = await import("#db/migrate.ts");
    await migrateDatabase(url);
  }
  return state;
};

/** Invented people and files for an empty database; nothing when there are some already. */
export const seed = async (dataFolder: string, environment: NodeJS.ProcessEnv): Promise<void> => {
  const { succeeded, log, words } = await runOnce(dataFolder, "seed", ["db/seed.ts"], environment);
  if (succeeded) return;
  throw new Refusal({
    fr: `Les données de démonstration n’ont pas pu être créées. Journal : ${log}`,
    en: `The demonstration data could not be made. Log: ${log}\n\n${words}`,
  });
};
