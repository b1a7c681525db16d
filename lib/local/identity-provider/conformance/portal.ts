import { startChild } from "#lib/local/stack/child.ts";
import { endProcess } from "#lib/local/stack/end-process.ts";
import { createLog, lastWords } from "#lib/local/stack/log.ts";
import type { Ports } from "#lib/local/stack/ports.ts";
import { portalService } from "#lib/local/stack/services.ts";

export type Portal = { log: () => string; stop: () => Promise<void> };

/** The portal as it was built, in a process of its own. @throws its last words when it does not answer. */
export const startPortal = async (
  ports: Ports,
  environment: Record<string, string>,
  dataFolder: string,
): Promise<Portal> => {
  const settings = { ports, environment, dataFolder, isGiven: () => false };
  const service = portalService(settings, "start");
  const log = createLog(dataFolder, "portal");
  const child = startChild(service, log, { ...process.env, ...environment, NODE_ENV: "production" });
  const { identity } = child;
  const abandon = () => void (identity && process.kill(-identity.pid, "SIGKILL"));
  process.once("exit", abandon);
  const stop = async () => {
    process.off("exit", abandon);
    if (identity) await endProcess(identity, service.stopSignal, service.stopsWithin);
  };
  if (await child.ready(60_000)) return { log: () => log.since(0), stop };
  await stop();
  throw new Error(`The portal does not answer: is it built?\n${lastWords(log)}`);
};
