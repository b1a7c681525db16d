import type { Service } from "../stack/service.ts";
import { clusterFolder, ensureCluster } from "./cluster.ts";
import { disguised, findDisguise } from "./disguise.ts";
import { forgetDeadPostmaster, isAccepting } from "./postmaster.ts";

type Wanted = { dataFolder: string; port: number; durable: boolean };

/** The embedded PostgreSQL as a child like the others. @param durable false lets a test forget what a power cut would lose. */
export const postgresService = ({ dataFolder, port, durable }: Wanted): Service => {
  const folder = clusterFolder(dataFolder);
  const disguise = findDisguise();
  ensureCluster(folder, disguise);
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    ...alone,
    ...(durable ? [] : careless),
  ];
  return {
    name: "database",
    label: { fr: "Base de données", en: "Database" },
    ...disguised(disguise, "postgres", "-D", folder, ...settings.flatMap((setting) => ["-c", setting])),
    beforeStart: () => forgetDeadPostmaster(folder),
    readiness: async () => isAccepting(folder),
    stopSignal: "SIGINT",
    stopsWithin: 10_000,
    outlivesOthers: true,
  };
};

/** No other server follows this one: what fills a table just made or emptied is then written once, not in the journal too. */
const alone = ["wal_level=minimal", "max_wal_senders=0"];

const careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
