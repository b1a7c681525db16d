import { withClient } from "../database/create-database.ts";
import { startChild } from "../stack/child.ts";
import { endProcess } from "../stack/end-process.ts";
import { createLog, lastWords, logsFolder } from "../stack/log.ts";
import type { Service } from "../stack/service.ts";
import type { Settings } from "../stack/settings.ts";
import { command, Failure } from "./command.ts";
import type { TestSettings } from "./test-settings.ts";

/** Tells the journeys to a real browser before a whole stack of their own. @throws Failure */
export const tellJourneys = async (settings: TestSettings, browser: string): Promise<void> => {
  const stop = await startTestStack(settings);
  try {
    await command(["node", "node_modules/@playwright/test/cli.js", "test"], environmentOf(settings, browser));
  } finally {
    await stop();
  }
};

let stopStack = async (): Promise<void> => undefined;

/** Stops the stack of the journeys, if there is one. */
export const stopTestStack = (): Promise<void> => stopStack();

const startTestStack = async ({ outside, settings }: TestSettings): Promise<() => Promise<void>> => {
  if (outside.DATABASE_URL) await dropDatabase(outside.DATABASE_URL);
  const log = createLog(settings.dataFolder, "stack");
  const stack = startChild({ ...stackService, readiness: async () => log.since(0).includes("Parvis is ready") }, log, {
    ...outside,
    NODE_ENV: "production",
    PARVIS_HANDED_OVER: "1",
  });
  stopStack = async () => {
    if (stack.identity) await endProcess(stack.identity, stackService.stopSignal, stackService.stopsWithin);
  };
  if (await stack.ready(180_000)) return stopStack;
  await stopStack();
  throw new Failure(lastWords(log));
};

const stackService: Service = {
  name: "stack",
  label: { fr: "produit entier", en: "whole product" },
  command: process.execPath,
  arguments: ["lib/local/start.ts", "--no-env-file"],
  readiness: "line",
  stopSignal: "SIGTERM",
  stopsWithin: 20_000,
  outlivesOthers: false,
};

const dropDatabase = (url: string): Promise<unknown> => {
  const name = new URL(url).pathname.slice(1);
  const server = Object.assign(new URL(url), { pathname: "/postgres" }).href;
  return withClient(server, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
};

/** What the commands of an operator are configured with, for the journeys in which somebody types one; the journeys themselves see no database. */
const operatorEnvironment = ({ environment, dataFolder }: Settings): Record<string, string> => {
  const { DATABASE_URL = "", WEB_DATABASE_URL = "" } = environment;
  return { DATABASE_URL, WEB_DATABASE_URL, DATA_FOLDER: dataFolder };
};

/** What the journeys are told: where a person finds each thing, and the browser. */
const environmentOf = ({ settings }: TestSettings, browser: string): NodeJS.ProcessEnv => {
  const { environment } = settings;
  const addresses = Object.entries(environment).filter(
    ([name]) => /_(URL|ISSUER)$/.test(name) && name !== "DATABASE_URL",
  );
  return {
    ...process.env,
    ...Object.fromEntries(addresses),
    BASE_URL: environment.PORTAL_URL,
    LOGS_FOLDER: logsFolder(settings.dataFolder),
    CHROMIUM: browser,
    OPERATOR_ENVIRONMENT: JSON.stringify(operatorEnvironment(settings)),
  };
};
