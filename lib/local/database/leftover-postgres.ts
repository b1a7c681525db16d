import { endProcess } from "../stack/end-process.ts";
import { clusterFolder } from "./cluster.ts";
import { forgetDeadPostmaster, livingPostmaster } from "./postmaster.ts";

/** Stops a server that outlived its supervisor (SIGINT is PostgreSQL's fast, clean stop), and buries what remains of it. */
export const endPostgres = async (dataFolder: string): Promise<void> => {
  const folder = clusterFolder(dataFolder);
  const server = livingPostmaster(folder);
  if (server) await endProcess(server, "SIGINT", 10_000);
  forgetDeadPostmaster(folder);
};
