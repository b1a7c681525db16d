import { readdir, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { Refusal } from "../preparation/refusal.mjs";
import { clearLeftovers } from "./leftovers.ts";
import { secretsFile } from "./secrets.ts";

/** Stops what an earlier run left, then empties the data folder of all but its secrets. @throws Refusal while it is in use. */
export const eraseData = async (folder: string): Promise<void> => {
  refuseTooMuch(folder);
  await clearLeftovers(folder);
  const entries = await readdir(folder).catch(() => []);
  const erased = entries.map((entry) => join(folder, entry)).filter((path) => path !== secretsFile(folder));
  await Promise.all(erased.map((path) => rm(path, { recursive: true, force: true })));
};

/** A DATA_FOLDER that holds the project or somebody’s home was a slip of the keyboard. */
const refuseTooMuch = (folder: string): void => {
  if (![process.cwd(), homedir()].some((precious) => !relative(folder, precious).startsWith(".."))) return;
  throw new Refusal({
    fr: `DATA_FOLDER=${folder} contient bien plus que les données de Parvis : rien n’a été effacé.`,
    en: `DATA_FOLDER=${folder} holds far more than Parvis’s data: nothing was erased.`,
  });
};
