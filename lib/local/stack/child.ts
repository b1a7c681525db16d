import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "./log.ts";
import { identify, type ProcessIdentity } from "./process-identity.ts";
import type { Service } from "./service.ts";

export type Child = {
  /** Nothing when it could not even be started. */
  identity: ProcessIdentity | undefined;
  /** How it ended, in words of the system: a code, a signal, or why it could not start. */
  ended: Promise<string>;
  /** Whether it was ready before it ended or `patience` milliseconds had passed. */
  ready: (patience: number) => Promise<boolean>;
};

/** In a group of its own: Ctrl-C reaches the supervisor alone, which stops its children in good order. */
export const startChild = (service: Service, log: Log, environment: NodeJS.ProcessEnv): Child => {
  service.beforeStart?.();
  const offset = log.size();
  const output = log.open();
  const child = spawn(service.command, service.arguments, {
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...environment, ...service.environment },
  });
  log.close(output);
  let over = false;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  }).finally(() => {
    over = true;
  });
  const isReady = service.readiness === "line" ? async () => saysReady(log.since(offset)) : service.readiness;
  return {
    identity: child.pid === undefined ? undefined : identify(child.pid),
    ended,
    ready: (patience) => until(isReady, () => over, patience),
  };
};

const saysReady = (printed: string): boolean => /^ready\b/m.test(printed);

const until = async (isReady: () => Promise<boolean>, isOver: () => boolean, patience: number): Promise<boolean> => {
  const deadline = performance.now() + patience;
  while (!isOver() && performance.now() < deadline) {
    if (await isReady()) return !isOver();
    await pause(20);
  }
  return false;
};
