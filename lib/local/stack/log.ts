import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

export const logsFolder = (dataFolder: string): string => join(dataFolder, "logs");

/** What one child prints. Written by the child itself, so that nothing is lost when the supervisor dies. */
export type Log = {
  path: string;
  open: () => number;
  close: (handle: number) => void;
  size: () => number;
  /** @param offset in bytes */
  since: (offset: number) => string;
};

/** @param name of the child; its log of an earlier run is dropped. */
export const createLog = (dataFolder: string, name: string): Log => {
  mkdirSync(logsFolder(dataFolder), { recursive: true });
  const path = join(logsFolder(dataFolder), `${name}.log`);
  rmSync(path, { force: true });
  return {
    path,
    open: () => openSync(path, "a", 0o600),
    close: closeSync,
    size: () => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
    since: (offset) => readFileSync(path).subarray(offset).toString(),
  };
};

/** The last words of a log, enough to see why a child died. */
export const lastWords = (log: Log): string => log.since(0).trimEnd().split("\n").slice(-12).join("\n");
