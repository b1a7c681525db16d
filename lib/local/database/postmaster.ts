import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandOf, identify, type ProcessIdentity } from "../stack/process-identity.ts";

const fileOf = (folder: string): string => join(folder, "postmaster.pid");

/**
 * The server that really runs on this folder. The number in `postmaster.pid` may since have been given to a stranger,
 * so its command line must name this folder too.
 */
export const livingPostmaster = (folder: string): ProcessIdentity | undefined => {
  const pid = Number(lines(folder)[0]);
  const living = pid > 0 ? identify(pid) : undefined;
  return living && commandOf(pid).includes(folder) ? living : undefined;
};

/** PostgreSQL writes `ready` on the eighth line once it accepts connections, as pg_ctl waits for. */
export const isAccepting = (folder: string): boolean =>
  lines(folder)[7]?.trim() === "ready" && livingPostmaster(folder) !== undefined;

/**
 * Only when its number was given to a stranger, which PostgreSQL would take for itself. Of one that is gone PostgreSQL judges
 * better: by what the file names, it waits for the children that a killed server leaves at work on the folder.
 */
export const forgetDeadPostmaster = (folder: string): void => {
  const pid = Number(lines(folder)[0]);
  if (pid > 0 && identify(pid) && !livingPostmaster(folder)) rmSync(fileOf(folder), { force: true });
};

const lines = (folder: string): string[] => {
  try {
    return readFileSync(fileOf(folder), "utf8").split("\n");
  } catch {
    return [];
  }
};
