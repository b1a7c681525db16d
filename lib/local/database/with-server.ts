import { startChild } from "../stack/child.ts";
import { endProcess } from "../stack/end-process.ts";
import { createLog, lastWords } from "../stack/log.ts";
import type { Settings } from "../stack/settings.ts";
import { clusterFolder } from "./cluster.ts";
import { isAccepting } from "./postmaster.ts";
import { postgresService } from "./service.ts";

/** Works on the database of these settings; the embedded one is started for that long when it is not running. */
export const withServer = async <Result>(settings: Settings, work: () => Promise<Result>): Promise<Result> => {
  const { dataFolder, ports, isGiven } = settings;
  if (isGiven("DATABASE_URL") || isAccepting(clusterFolder(dataFolder))) return work();
  const service = postgresService({ dataFolder, port: ports.DATABASE_PORT, durable: true });
  const log = createLog(dataFolder, service.name);
  const server = startChild(service, log, process.env);
  try {
    if (!(await server.ready(30_000))) throw new Error(`PostgreSQL does not start\n${lastWords(log)}`);
    return await work();
  } finally {
    if (server.identity) await endProcess(server.identity, service.stopSignal, service.stopsWithin);
  }
};
