import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Child, startChild } from "../stack/child.ts";
import { endProcess } from "../stack/end-process.ts";
import { createLog, lastWords } from "../stack/log.ts";
import { identify, isAlive } from "../stack/process-identity.ts";
import { freePort } from "./free-port.ts";
import { endPostgres } from "./leftover-postgres.ts";
import { postgresService } from "./service.ts";

const home = resolve(".parvis/passing-databases");

/**
 * A PostgreSQL of one's own for as long as a test run lasts, in a folder named after its owner: several runs live side
 * by side, and what a run that died suddenly has left is put away by the next.
 */
export const startPassingServer = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  await clearAbandoned();
  const { pid, started } = identify(process.pid) ?? { pid: process.pid, started: "0" };
  const dataFolder = join(home, `${pid}-${started}`);
  mkdirSync(dataFolder, { recursive: true });
  const port = await freePort();
  const service = postgresService({ dataFolder, port, durable: false });
  const log = createLog(dataFolder, service.name);
  const server = startChild(service, log, process.env);
  if (!(await server.ready(30_000))) throw new Error(`PostgreSQL does not start\n${lastWords(log)}`);
  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop: () => stopAndErase(server, dataFolder) };
};

const stopAndErase = async ({ identity }: Child, dataFolder: string): Promise<void> => {
  if (identity) await endProcess(identity, "SIGINT", 5000);
  rmSync(dataFolder, { recursive: true, force: true });
};

const clearAbandoned = async (): Promise<void> => {
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home)) {
    const [pid = "0", started = ""] = name.split("-");
    if (isAlive({ pid: Number(pid), started })) continue;
    await endPostgres(join(home, name));
    rmSync(join(home, name), { recursive: true, force: true });
  }
};
