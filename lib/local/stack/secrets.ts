import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const hexadecimal = () => randomBytes(32).toString("hex");

const generators = {
  SESSION_SECRET: hexadecimal,
  ENCRYPTION_KEY: hexadecimal,
  JOURNAL_KEY: hexadecimal,
  FRANCECONNECT_CLIENT_SECRET: hexadecimal,
  PROCONNECT_CLIENT_SECRET: hexadecimal,
  CARRIER_KEY: hexadecimal,
  VEHICLE_REGISTER_KEY: hexadecimal,
  PRINTER_SECRET: hexadecimal,
  WEB_DATABASE_PASSWORD: hexadecimal,
} as const;

export const secretNames: readonly string[] = Object.keys(generators);

export const secretsFile = (dataFolder: string): string => join(dataFolder, "secrets.json");

/** Drawn once and kept: what was encrypted yesterday must be read tomorrow. Only its owner may read the file. */
export const localSecrets = async (dataFolder: string): Promise<Record<string, string>> => {
  const kept = await read(dataFolder);
  const missing = Object.entries(generators).filter(([name]) => !kept[name]);
  if (missing.length === 0) return kept;
  const all = { ...kept, ...Object.fromEntries(missing.map(([name, generate]) => [name, generate()])) };
  await mkdir(dataFolder, { recursive: true });
  await writeFile(secretsFile(dataFolder), `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  await chmod(secretsFile(dataFolder), 0o600);
  return all;
};

const read = async (dataFolder: string): Promise<Record<string, string>> => {
  const text = await readFile(secretsFile(dataFolder), "utf8").catch(() => "{}");
  return z.record(z.string(), z.string()).parse(JSON.parse(text));
};
