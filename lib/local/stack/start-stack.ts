import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Text } from "#lib/engine/text.ts";
import { postgresService } from "../database/service.ts";
import { requireSpace } from "../preparation/disk-space.mjs";
import { phase, say } from "../preparation/phase.mjs";
import { build, needsBuild } from "./build.ts";
import { requireFreePorts } from "./free-ports.ts";
import { launchersOf } from "./launchers.ts";
import { clearLeftovers } from "./leftovers.ts";
import { prepareDatabase, seed } from "./prepare-database.ts";
import { identify } from "./process-identity.ts";
import { forgetRun, writeRun } from "./run-record.ts";
import type { Service } from "./service.ts";
import { portalService, standInServices, wantedListeners, workerService } from "./services.ts";
import { dataFolderOf, type Given, readSettings, type Settings } from "./settings.ts";
import { type Living, type Supervisor, supervise } from "./supervise.ts";
import { welcome } from "./welcome.ts";

type Wanted = { mode: "start" | "dev"; outside: Given };

const room = 300 * 1024 ** 2;

/** The whole product on one machine: `ready` once it answers, `stop` at any moment. */
export const startStack = ({ mode, outside }: Wanted): { ready: Promise<void>; stop: () => Promise<void> } => {
  let supervisor: Supervisor | undefined;
  let dataFolder: string | undefined;
  const begin = async () => {
    const started = performance.now();
    await requireRoom(dataFolderOf(outside));
    const settings = await readSettings(outside);
    await clearLeftovers(settings.dataFolder);
    await requireFreePorts(settings.ports, wantedListeners(settings), settings.environment.HOST ?? "127.0.0.1");
    dataFolder = settings.dataFolder;
    supervisor = superviseIn(dataFolder);
    await startAll(settings, supervisor, mode);
    welcome(settings, started);
  };
  return {
    ready: begin(),
    stop: async () => {
      // What is under way loses its database or its process: expected from here on, and nobody waits for it.
      process.on("uncaughtException", () => undefined);
      await supervisor?.stop();
      if (dataFolder) forgetRun(dataFolder);
    },
  };
};

const requireRoom = async (dataFolder: string): Promise<void> => {
  mkdirSync(dataFolder, { recursive: true });
  await requireSpace(dataFolder, room);
};

const superviseIn = (dataFolder: string): Supervisor => {
  const supervisor = identify(process.pid);
  if (!supervisor) throw new Error("This process cannot be identified: /proc or ps is needed");
  const launchers = launchersOf(process.pid);
  const children = (living: readonly Living[]) =>
    living.map(({ service, identity }) => ({ name: service.name, ...identity }));
  return supervise({
    dataFolder,
    record: (living) => writeRun(dataFolder, { supervisor, launchers, children: children(living) }),
    announce: ({ fr, en }: Text) => say(`  ! ${fr}\n    ${en}`),
  });
};

/** What does not wait for another starts together. */
const startAll = async (settings: Settings, supervisor: Supervisor, mode: Wanted["mode"]): Promise<void> => {
  const environment: NodeJS.ProcessEnv = {
    ...settings.environment,
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_COMPILE_CACHE: join(settings.dataFolder, "compiled"),
  };
  const start = (service: Service) => supervisor.start(service, environment);
  const prepareData = async () => {
    const { isInhabited } = await phase(phases.database, () => startDatabase(settings, start));
    if (isInhabited || settings.environment.DEMONSTRATION !== "1") return;
    await phase(phases.seed, () => seed(settings.dataFolder, environment));
  };
  const startPortal = async () => {
    await Promise.all([prepareData(), mode === "start" && buildIfNeeded(settings.dataFolder, environment)]);
    await phase(phases.portal, () => Promise.all([workerService(), portalService(settings, mode)].map(start)));
  };
  await Promise.all([phase(phases.standIns, () => Promise.all(standInServices(settings).map(start))), startPortal()]);
};

const buildIfNeeded = async (dataFolder: string, environment: NodeJS.ProcessEnv): Promise<void> => {
  if (await needsBuild(environment)) await phase(phases.build, () => build(dataFolder, environment));
};

const startDatabase = async (settings: Settings, start: (service: Service) => Promise<void>) => {
  const { dataFolder, ports, isGiven } = settings;
  if (!isGiven("DATABASE_URL")) await start(postgresService({ dataFolder, port: ports.DATABASE_PORT, durable: true }));
  return prepareDatabase(settings);
};

const phases = {
  standIns: { fr: "Simulateurs", en: "Simulators" },
  database: { fr: "Base de données", en: "Database" },
  build: { fr: "Construction du portail", en: "Building the portal" },
  seed: { fr: "Données de démonstration", en: "Demonstration data" },
  portal: { fr: "Portail", en: "Portal" },
} as const satisfies Record<string, Text>;
