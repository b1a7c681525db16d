import { setTimeout as pause } from "node:timers/promises";
import { isAlive, type ProcessIdentity } from "./process-identity.ts";

/** Asks first, waits, then insists with the whole family of the process. */
export const endProcess = async (it: ProcessIdentity, signal: NodeJS.Signals, patience: number): Promise<void> => {
  send(it.pid, signal);
  if (await isGone(it, patience)) return;
  send(-it.pid, "SIGKILL");
  send(it.pid, "SIGKILL");
  await isGone(it, 2000);
};

const isGone = async (it: ProcessIdentity, patience: number): Promise<boolean> => {
  const deadline = performance.now() + patience;
  while (isAlive(it)) {
    if (performance.now() > deadline) return false;
    await pause(15);
  }
  return true;
};

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone, which is what was wanted.
  }
};
