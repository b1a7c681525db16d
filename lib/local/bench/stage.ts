import { existsSync } from "node:fs";
import { join } from "node:path";
import { keepSamples } from "#db/seeding/samples.ts";
import { seedApplications } from "#db/seeding/seed-applications.ts";
import { machineNow } from "#lib/clock.ts";
import { documentStore } from "#lib/documents/store.ts";
import { freePort } from "../database/free-port.ts";
import { postgresService } from "../database/service.ts";
import { build, needsBuild } from "../stack/build.ts";
import { startChild } from "../stack/child.ts";
import { endProcess } from "../stack/end-process.ts";
import { createLog, lastWords } from "../stack/log.ts";
import { readPorts } from "../stack/ports.ts";
import type { Service } from "../stack/service.ts";
import { portalService, standInServices, workerService } from "../stack/services.ts";
import { type Given, readSettings, type Settings } from "../stack/settings.ts";
import { command } from "../testing/command.ts";

export type Running = { pid: number; stop: () => Promise<void> };

/** Where the bench lives: a data folder and ports of its own. */
export const benchSettings = async (outside: Given): Promise<Settings> => {
  const ports = readPorts({}, Number(outside.BENCH_PORT_OFFSET || 5_000));
  const given = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const ours = ["PATH", "HOME", "CHROMIUM"].flatMap((name) => (outside[name] ? [[name, outside[name]]] : []));
  const settings = await readSettings({ ...Object.fromEntries(ours), ...given, DATA_FOLDER: ".parvis/bench" });
  return settings;
};

const serviceEnvironment = ({ dataFolder, environment }: Settings): NodeJS.ProcessEnv => ({
  ...environment,
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  NODE_COMPILE_CACHE: join(dataFolder, "compiled"),
});

const running: Running[] = [];

/** Ends whatever still runs, the last started first. */
export const stopAll = async (): Promise<void> => {
  for (let last = running.pop(); last; last = running.pop()) await last.stop();
};

/** @throws with its last words when it does not get ready */
export const start = async (settings: Settings, service: Service): Promise<Running> => {
  const log = createLog(settings.dataFolder, service.name);
  const { identity, ready } = startChild(service, log, serviceEnvironment(settings));
  if (identity === undefined) throw new Error(`${service.name} could not be started`);
  const it = { pid: identity.pid, stop: () => endProcess(identity, service.stopSignal, service.stopsWithin) };
  running.push(it);
  if (!(await ready(180_000))) throw new Error(`${service.name} does not get ready\n${lastWords(log)}`);
  return it;
};

export const startDatabase = (settings: Settings): Promise<Running> =>
  start(
    settings,
    postgresService({ dataFolder: settings.dataFolder, port: settings.ports.DATABASE_PORT, durable: true }),
  );

export const startPortal = async (settings: Settings): Promise<Running> => {
  const environment = serviceEnvironment(settings);
  if (await needsBuild(environment)) await build(settings.dataFolder, environment);
  return start(settings, portalService(settings, "start"));
};

export const startWorker = (settings: Settings): Promise<Running> => start(settings, workerService());

/** What a submission asks: the vehicle register and the payment. */
export const startRegisters = async (settings: Settings): Promise<void> => {
  const wanted = standInServices(settings).filter(({ name }) => ["vehicle-register", "payment"].includes(name));
  for (const service of wanted) await start(settings, service);
};

const bareFolder = "e2e/bench/bare";
const next = "node_modules/next/dist/bin/next";

/** The framework with one page and one handler, built the same way. */
export const startBare = async (settings: Settings): Promise<Running & { origin: string }> => {
  if (!existsSync(`${bareFolder}/.next/BUILD_ID`))
    await command([process.execPath, next, "build", bareFolder], serviceEnvironment(settings));
  const port = await freePort();
  const service: Service = {
    ...portalService(settings, "start"),
    name: "bare",
    environment: {},
    arguments: [next, "start", bareFolder, "-H", "127.0.0.1", "-p", String(port)],
    readiness: () => answers(`http://127.0.0.1:${port}/`),
  };
  return { ...(await start(settings, service)), origin: `http://127.0.0.1:${port}` };
};

const answers = async (address: string): Promise<boolean> => {
  const answer = await fetch(address).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
};

/** Brings the database up to so many applications. @returns how many were added a second */
export const grow = async ({ environment }: Settings, applications: number): Promise<number> => {
  const { DATABASE_URL = "", FRANCECONNECT_ISSUER: issuer = "", PROCONNECT_ISSUER: agentsIssuer = "" } = environment;
  const samples = await keepSamples(documentStore());
  const series = {
    word: "bench",
    now: machineNow(),
    procedure: "changement-de-titulaire",
    issuer,
    agentsIssuer,
    samples,
  };
  const { added, seconds } = await seedApplications(DATABASE_URL, { ...series, applications });
  return added / seconds;
};
