import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../database/free-port.ts";
import { postgresService } from "../database/service.ts";
import { listeners, portNames } from "../stack/ports.ts";
import { prepareDatabase } from "../stack/prepare-database.ts";
import type { ProcessIdentity } from "../stack/process-identity.ts";
import type { Service } from "../stack/service.ts";
import { portalService, standInServices, workerService } from "../stack/services.ts";
import { type Given, readSettings, type Settings } from "../stack/settings.ts";
import { type Living, supervise } from "../stack/supervise.ts";
import { startTcpProxy, type TcpProxy } from "../testing/tcp-proxy.ts";
import { startBalancer } from "./balancer.ts";

/** The whole product, held by whoever troubles it: its processes by name, the line to its database. */
export type DrillStack = {
  settings: Settings;
  /** Past the troubled line: for who judges. */
  databaseUrl: string;
  line: TcpProxy;
  process: (name: string) => ProcessIdentity | undefined;
  portals: readonly string[];
  said: string[];
  stop: () => Promise<void>;
};

type Wanted = {
  dataFolder: string;
  portals: number /** Where the database’s own folder is made. */;
  serverFolder: string;
};

/** Everything on ports that nobody uses, in a folder of its own; what was built is served. */
export const startDrillStack = async ({ dataFolder, portals, serverFolder }: Wanted): Promise<DrillStack> => {
  mkdirSync(dataFolder, { recursive: true });
  let living: readonly Living[] = [];
  const said: string[] = [];
  const supervisor = supervise({
    dataFolder,
    record: (now) => {
      living = now;
    },
    announce: ({ en }) => said.push(en),
  });
  const databasePort = await freePort();
  await supervisor.start(postgresService({ dataFolder: serverFolder, port: databasePort, durable: true }), process.env);
  const line = await startTcpProxy(databasePort);
  const databaseUrl = urlOf(databasePort);
  const settings = await readSettings(await given(dataFolder, urlOf(line.port)));
  await prepareDatabase(settings);
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...settings.environment,
    NODE_ENV: "production",
    NODE_COMPILE_CACHE: join(dataFolder, "compiled"),
  };
  const web = await Promise.all(Array.from({ length: portals }, (_, index) => portalNumber(index + 1, settings)));
  const closeBalancer = await startBalancer(
    settings.ports.PORT,
    web.map(({ port }) => port),
  );
  const services = [...standInServices(settings), workerService(), ...web.map(({ service }) => service)];
  const stop = async () => {
    await closeBalancer();
    await supervisor.stop();
    await line.close();
  };
  try {
    await Promise.all(services.map((service) => supervisor.start(service, environment)));
  } catch (fault) {
    await stop();
    throw fault;
  }
  const identityOf = (name: string) => living.find(({ service }) => service.name === name)?.identity;
  return {
    settings,
    databaseUrl,
    line,
    process: identityOf,
    portals: web.map(({ service }) => service.name),
    said,
    stop,
  };
};

const urlOf = (port: number): string => `postgresql://postgres@127.0.0.1:${port}/parvis`;

/** Nothing of somebody’s `.env`: free ports, local stand-ins, the database through the troubled line. */
const given = async (dataFolder: string, databaseUrl: string): Promise<Given> => {
  const ports = await Promise.all(portNames.map(async (name) => [name, String(await freePort())] as const));
  return { ...Object.fromEntries(ports), DATABASE_URL: databaseUrl, DATA_FOLDER: dataFolder };
};

const portalNumber = async (number: number, settings: Settings): Promise<{ port: number; service: Service }> => {
  const port = await freePort();
  const service = portalService({ ...settings, ports: { ...settings.ports, PORT: port } }, "start");
  const { fr, en } = listeners.PORT.label;
  return {
    port,
    service: {
      ...service,
      name: `portal-${number}`,
      label: { fr: `${fr} ${number}`, en: `${en} ${number}` },
      environment: { ...service.environment, PORT: String(port) },
    },
  };
};
