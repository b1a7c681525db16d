import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { localDefaults } from "#lib/local/stack/settings.ts";
import { freePort } from "../database/free-port.ts";
import { startChild } from "../stack/child.ts";
import { endProcess } from "../stack/end-process.ts";
import { createLog, lastWords } from "../stack/log.ts";
import { readPorts } from "../stack/ports.ts";
import { secretNames } from "../stack/secrets.ts";
import type { Service } from "../stack/service.ts";
import { portalService } from "../stack/services.ts";

export type Portal = { url: string; stop: () => Promise<void> };

/** What a portal runs with, where it leads nowhere but to this database. @param webUrl the portal’s own address of the database */
export const surroundings = (databaseUrl: string, webUrl: string, dataFolder: string): Record<string, string> => {
  // Nobody listens there: identity providers, payment and registers are away for everybody alike.
  const nowhere = Object.fromEntries(
    Object.entries(localDefaults(readPorts({}, 40_000))).filter(([name]) => !name.endsWith("_PORT")),
  );
  const secrets = Object.fromEntries(secretNames.map((name) => [name, randomBytes(32).toString("hex")]));
  return { ...nowhere, ...secrets, DATABASE_URL: databaseUrl, WEB_DATABASE_URL: webUrl, DATA_FOLDER: dataFolder };
};

type Variant = {
  name: string;
  environment?: Record<string, string>;
  /** Where the build is; the project itself unless said. */
  folder?: string;
};

/** The portal as it was built, in a process of its own. @throws its last words when it does not answer */
export const startPortal = async (
  { name, environment = {}, folder }: Variant,
  around: Record<string, string>,
): Promise<Portal> => {
  const ports = readPorts({ PORT: String(await freePort()) });
  const url = `http://localhost:${ports.PORT}`;
  const settings = { ...around, ...environment, PORT: String(ports.PORT), PORTAL_URL: url, HOST: "127.0.0.1" };
  const dataFolder = around.DATA_FOLDER ?? "";
  const service = portalService({ ports, environment: settings, dataFolder, isGiven: () => false }, "start");
  const started = folder ? { ...service, command: "/bin/sh", arguments: ["-c", inside(folder, service)] } : service;
  const log = createLog(dataFolder, name);
  const child = startChild(started, log, { ...process.env, ...settings, NODE_ENV: "production" });
  const { identity } = child;
  const abandon = () => void (identity && process.kill(-identity.pid, "SIGKILL"));
  process.once("exit", abandon);
  const stop = async () => {
    process.off("exit", abandon);
    if (identity) await endProcess(identity, service.stopSignal, service.stopsWithin);
  };
  if (await child.ready(90_000)) return { url, stop };
  await stop();
  throw new Error(`The portal does not answer: is it built?\n${lastWords(log)}`);
};

const inside = (folder: string, service: Service): string =>
  `cd '${folder}' && exec ${[service.command, ...service.arguments].map((word) => `'${word}'`).join(" ")}`;

const linked = ["app", "db", "lib", "node_modules", "public", "package.json", "next.config.js", "tsconfig.json"];

/** The project beside a copy of its build from which `proxy.ts` was taken out. @returns the folder */
export const withoutProxy = (dataFolder: string): string => {
  const folder = join(dataFolder, "without-proxy");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of linked) symlinkSync(resolve(name), join(folder, name));
  cpSync(".next", join(folder, ".next"), {
    recursive: true,
    filter: (path) => !/\.next\/(cache|dev|trace|types)/.test(path),
  });
  const manifest = (name: string) => join(folder, ".next/server", name);
  const middleware = manifest("middleware-manifest.json");
  const functions = manifest("functions-config-manifest.json");
  writeFileSync(
    middleware,
    JSON.stringify({ ...JSON.parse(readFileSync(middleware, "utf8")), middleware: {}, sortedMiddleware: [] }),
  );
  const config = JSON.parse(readFileSync(functions, "utf8"));
  writeFileSync(
    functions,
    JSON.stringify({ ...config, functions: { ...config.functions, "/_middleware": undefined } }),
  );
  return folder;
};
