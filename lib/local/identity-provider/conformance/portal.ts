import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { createLog, lastWords } from "#lib/local/stack/log.ts";
import type { Ports } from "#lib/local/stack/ports.ts";
import { portalService } from "#lib/local/stack/services.ts";

export type Portal = { log: () => string; stop: () => Promise<void> };

const patience = 60_000;

/** The portal as it was built, in a process of its own. @throws its last words when it does not answer. */
export const startPortal = async (
  ports: Ports,
  environment: Record<string, string>,
  dataFolder: string,
): Promise<Portal> => {
  const service = portalService({ ports, environment, dataFolder, isGiven: () => false }, "start");
  const log = createLog(dataFolder, "portal");
  const output = log.open();
  // In the same group as the tests: whatever ends them ends it.
  const child = spawn(service.command, service.arguments, {
    stdio: ["ignore", output, output],
    env: { ...process.env, ...environment, ...service.environment, NODE_ENV: "production" },
  });
  log.close(output);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const abandon = () => void child.kill("SIGKILL");
  process.once("exit", abandon);
  const stop = async () => {
    process.off("exit", abandon);
    child.kill(service.stopSignal);
    const insisting = setTimeout(abandon, service.stopsWithin);
    await ended;
    clearTimeout(insisting);
  };
  const deadline = performance.now() + patience;
  while (child.exitCode === null && performance.now() < deadline) {
    if (service.readiness !== "line" && (await service.readiness())) return { log: () => log.since(0), stop };
    await pause(50);
  }
  await stop();
  throw new Error(`The portal does not answer: is it built?\n${lastWords(log)}`);
};
