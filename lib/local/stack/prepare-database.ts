import { createDatabase, withClient } from "../database/create-database.ts";
import { admitPortal } from "../database/web-login.ts";
import { Refusal } from "../preparation/refusal.mjs";
import { databaseState } from "./database-state.ts";
import { runOnce } from "./run-once.ts";
import type { Settings } from "./settings.ts";

/**
 * The database exists, has today's tables, and lets the portal in.
 * @returns whether somebody's applications are already there.
 */
export const prepareDatabase = async ({ environment, isGiven }: Settings): Promise<{ isInhabited: boolean }> => {
  const url = environment.DATABASE_URL ?? "";
  await createDatabase(url);
  const state = await databaseState(url);
  if (!state.isMigrated) {
    const { migrateDatabase } = await import("#db/migrate.ts");
    await migrateDatabase(url);
  }
  if (!isGiven("WEB_DATABASE_URL")) await admitPortal(url, environment.WEB_DATABASE_URL ?? "");
  await setClock(url, environment.DEMONSTRATION === "1");
  return state;
};

/** By having a clock of its own a database is known as a demonstration’s; the portal may move it, not give it one. */
const setClock = (url: string, isDemonstration: boolean): Promise<unknown> =>
  withClient(url, (client) =>
    client.query(
      isDemonstration
        ? "insert into demonstration_clock (offset_milliseconds) values (0) on conflict do nothing"
        : "delete from demonstration_clock",
    ),
  );

/** Invented people and files for an empty database; nothing when there are some already. */
export const seed = async (dataFolder: string, environment: NodeJS.ProcessEnv): Promise<void> => {
  const { succeeded, log, words } = await runOnce(dataFolder, "seed", ["db/seed.ts"], environment);
  if (succeeded) return;
  throw new Refusal({
    fr: `Les données de démonstration n’ont pas pu être créées. Journal : ${log}`,
    en: `The demonstration data could not be made. Log: ${log}\n\n${words}`,
  });
};
