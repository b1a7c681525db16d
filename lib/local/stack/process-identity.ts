import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A number alone is given to someone else sooner or later; with the moment it started it names one process for ever. */
export type ProcessIdentity = { pid: number; started: string };

/** The process as it lives now; nothing when it is gone or only waits to be buried. */
export const identify = (pid: number): ProcessIdentity | undefined => {
  const started = process.platform === "linux" ? startedOnLinux(pid) : startedElsewhere(pid);
  return started === undefined ? undefined : { pid, started };
};

export const isAlive = ({ pid, started }: ProcessIdentity): boolean => identify(pid)?.started === started;

export const parentOf = (pid: number): number | undefined => {
  const parent = Number(statOf(pid)?.[1]);
  return parent > 1 ? parent : undefined;
};

export const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
};

const startedOnLinux = (pid: number): string | undefined => {
  const stat = statOf(pid);
  return stat && !["Z", "X"].includes(stat[0] ?? "X") ? stat[19] : undefined;
};

/** proc(5): what follows the parenthesised name is state, parent, …, and in twentieth place the start time in ticks. */
const statOf = (pid: number): string[] | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
};

const startedElsewhere = (pid: number): string | undefined => {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
};
