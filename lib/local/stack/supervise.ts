import { setTimeout as pause } from "node:timers/promises";
import type { Text } from "#lib/engine/text.ts";
import { Refusal } from "../preparation/refusal.mjs";
import { startChild } from "./child.ts";
import { endProcess } from "./end-process.ts";
import { createLog, type Log, lastWords } from "./log.ts";
import { isAlive, type ProcessIdentity } from "./process-identity.ts";
import { endsWith, restartDelay } from "./restart-pace.ts";
import type { Service } from "./service.ts";

export type Living = { service: Service; identity: ProcessIdentity };

export type Supervisor = {
  /** Starts a child and keeps it alive from then on. @throws Refusal with its last words when it never gets ready. */
  start: (service: Service, environment: NodeJS.ProcessEnv) => Promise<void>;
  /** Stops every child, those that the others need last. */
  stop: () => Promise<void>;
};

type Surroundings = {
  dataFolder: string;
  /** Told at each start and end who lives. */
  record: (living: readonly Living[]) => void;
  announce: (text: Text) => void;
};

const attemptsBeforeReady = 3;
const patience = 120_000;

export const supervise = ({ dataFolder, record, announce }: Surroundings): Supervisor => {
  const living = new Map<string, Living>();
  const stopping = new AbortController();

  const liveOnce = async (service: Service, log: Log, environment: NodeJS.ProcessEnv, onReady: () => void) => {
    const child = startChild(service, log, environment);
    if (child.identity) living.set(service.name, { service, identity: child.identity });
    record([...living.values()]);
    const ready = await child.ready(patience);
    const stuck = !ready && child.identity !== undefined && isAlive(child.identity);
    const readyAt = performance.now();
    if (ready) onReady();
    else if (child.identity) await endProcess(child.identity, "SIGKILL", 0);
    const how = await child.ended;
    const readyFor = ready ? performance.now() - readyAt : 0;
    living.delete(service.name);
    if (!stopping.signal.aborted) record([...living.values()]);
    return { how: stuck ? `${patience / 1000} s` : how, stuck, readyFor };
  };

  const keepAlive = async (service: Service, environment: NodeJS.ProcessEnv, onReady: () => void): Promise<void> => {
    const log = createLog(dataFolder, service.name);
    let ends: readonly number[] = [];
    let wasReady = false;
    while (!stopping.signal.aborted) {
      const { how, stuck, readyFor } = await liveOnce(service, log, environment, () => {
        wasReady = true;
        onReady();
      });
      if (stopping.signal.aborted) return;
      ends = endsWith(ends, performance.now(), readyFor);
      if (!wasReady && (stuck || ends.length >= attemptsBeforeReady)) throw new Refusal(neverReady(service, log, how));
      if (wasReady) announce(startsAgain(service, log, how));
      await pause(restartDelay(ends), undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  const end = (which: (service: Service) => boolean) =>
    Promise.all(
      [...living.values()]
        .filter(({ service }) => which(service))
        .map(({ service, identity }) => endProcess(identity, service.stopSignal, service.stopsWithin)),
    );

  return {
    start: (service, environment) =>
      new Promise((resolve, reject) => {
        keepAlive(service, environment, resolve).then(resolve, reject);
      }),
    stop: async () => {
      stopping.abort();
      await end((service) => !service.outlivesOthers);
      await end((service) => service.outlivesOthers);
    },
  };
};

const startsAgain = ({ label }: Service, log: Log, how: string): Text => ({
  fr: `Arrêt inattendu (${how}), redémarrage : ${label.fr}. Journal : ${log.path}`,
  en: `Unexpected end (${how}), starting again: ${label.en}. Log: ${log.path}`,
});

const neverReady = ({ label }: Service, log: Log, how: string): Text => ({
  fr: `Ne démarre pas (${how}) : ${label.fr}. Journal : ${log.path}`,
  en: `Does not start (${how}): ${label.en}. Log: ${log.path}\n\n${lastWords(log)}`,
});
