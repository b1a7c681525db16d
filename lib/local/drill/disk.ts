import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A small disk that can really be full. */
export type Disk = { fill: () => void; free: () => void };

const mebibyte = Buffer.alloc(1024 ** 2, 1);

/** @returns nothing where this machine lets nobody mount one */
export const mountDisk = (folder: string, mebibytes: number): Disk | undefined => {
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m,mode=0700`, "tmpfs", folder]);
  if (mounted.status !== 0) return undefined;
  const ballast = join(folder, "ballast");
  return { fill: () => fillUp(ballast), free: () => rmSync(ballast, { force: true }) };
};

/** To the last byte: each write is smaller once a larger one no longer fits. */
const fillUp = (path: string): void => {
  const file = openSync(path, "a");
  for (let size = mebibyte.length; size >= 512; size /= 2) while (hasWritten(file, size));
  closeSync(file);
};

const hasWritten = (file: number, size: number): boolean => {
  try {
    return writeSync(file, mebibyte, 0, size) > 0;
  } catch {
    return false;
  }
};

/** How this very command is run with disks of its own, which vanish with it; nothing where that is forbidden. */
export const withOwnDisks = (): readonly string[] | undefined => {
  const self = process.getuid?.() === 0 ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"];
  const [command = "", ...given] = self;
  return spawnSync(command, [...given, "true"]).status === 0 ? self : undefined;
};
