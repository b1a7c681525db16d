import { readPorts } from "../stack/ports.ts";
import { secretNames } from "../stack/secrets.ts";
import { type Given, localDefaults, readSettings, type Settings } from "../stack/settings.ts";

/** Where the stack of the tests lives: its own folder, and ports away from those of a stack in use. */
export type TestSettings = { outside: Given; settings: Settings };

const dataFolder = ".parvis/test";
const usualOffset = 10_000;

/** Only DATABASE_URL’s server and TEST_PORT_OFFSET are taken from outside: a test must not depend on somebody’s `.env`. */
export const testSettings = async (outside: Given): Promise<TestSettings> => {
  const ports = readPorts({}, Number(outside.TEST_PORT_OFFSET || usualOffset));
  const ours = new Set([...Object.keys(localDefaults(ports)), ...secretNames, "WEB_DATABASE_URL"]);
  const foreign = Object.entries(outside).filter(([name]) => !ours.has(name));
  const given: Given = {
    ...Object.fromEntries(foreign),
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
    ...(outside.DATABASE_URL ? { DATABASE_URL: besides(outside.DATABASE_URL) } : {}),
    DATA_FOLDER: dataFolder,
    CARRIER_POLL_SECONDS: "1",
  };
  return { outside: given, settings: await readSettings(given) };
};

/** A database of its own on the server that was given. */
const besides = (url: string): string => Object.assign(new URL(url), { pathname: "/parvis_journeys" }).href;
