import type { Text } from "#lib/engine/text.ts";
import { type Listener, listeners } from "./ports.ts";
import type { Service } from "./service.ts";
import type { Settings } from "./settings.ts";

type StandIn = {
  name: string;
  label: Text;
  script: string;
  listens: readonly Listener[];
  /** The address of the real one: when it is given, the stand-in stays away. */
  unless: string;
};

const standIns: readonly StandIn[] = [
  {
    name: "franceconnect",
    label: listeners.FRANCECONNECT_PORT.label,
    script: "lib/local/identity-provider/franceconnect.ts",
    listens: ["FRANCECONNECT_PORT"],
    unless: "FRANCECONNECT_ISSUER",
  },
  {
    name: "proconnect",
    label: listeners.PROCONNECT_PORT.label,
    script: "lib/local/identity-provider/proconnect.ts",
    listens: ["PROCONNECT_PORT"],
    unless: "PROCONNECT_ISSUER",
  },
  {
    name: "mailbox",
    label: { fr: "boîte mail", en: "mailbox" },
    script: "lib/local/mailbox/server.ts",
    listens: ["MAILBOX_SMTP_PORT", "MAILBOX_WEB_PORT"],
    unless: "SMTP_URL",
  },
  {
    name: "carrier",
    label: listeners.CARRIER_PORT.label,
    script: "lib/local/carrier/server.ts",
    listens: ["CARRIER_PORT"],
    unless: "CARRIER_URL",
  },
  {
    name: "payment",
    label: listeners.PAYMENT_PORT.label,
    script: "lib/local/payment/server.ts",
    listens: ["PAYMENT_PORT"],
    unless: "PAYMENT_URL",
  },
  {
    name: "vehicle-register",
    label: listeners.VEHICLE_REGISTER_PORT.label,
    script: "lib/local/vehicle-register/server.ts",
    listens: ["VEHICLE_REGISTER_PORT"],
    unless: "VEHICLE_REGISTER_URL",
  },
  {
    name: "printer",
    label: listeners.PRINTER_PORT.label,
    script: "lib/local/printer/server.ts",
    listens: ["PRINTER_PORT"],
    unless: "PRINTER_URL",
  },
];

/** The simulations that this configuration needs. */
export const standInServices = ({ isGiven }: Settings): Service[] =>
  standIns
    .filter(({ unless }) => !isGiven(unless))
    .map(({ name, label, script }) => nodeService(name, label, [script]));

/** The ports that must be free for this configuration. */
export const wantedListeners = ({ isGiven }: Settings): Listener[] => [
  "PORT",
  ...(isGiven("DATABASE_URL") ? [] : (["DATABASE_PORT"] as const)),
  ...standIns.filter(({ unless }) => !isGiven(unless)).flatMap(({ listens }) => listens),
];

/** What starting it reads is forgotten at once: a small nursery keeps it from being asked of the machine for good. */
export const workerService = (): Service =>
  nodeService("worker", { fr: "tâches de fond", en: "background tasks" }, [
    "--max-semi-space-size=2",
    "lib/jobs/worker.ts",
  ]);

/** @param mode `start` serves what was built; `dev` builds what is asked for, under the framework’s own server. */
export const portalService = ({ ports, environment }: Settings, mode: "start" | "dev"): Service => {
  const host = environment.HOST ?? "127.0.0.1";
  const next = ["node_modules/next/dist/bin/next", "dev", "-H", host, "-p", String(ports.PORT)];
  const script = mode === "dev" ? next : ["lib/web/server/portal.ts"];
  return {
    ...nodeService("portal", listeners.PORT.label, script),
    // The portal never learns the owner’s address.
    environment: { DATABASE_URL: environment.WEB_DATABASE_URL ?? "", WEB_DATABASE_URL: "", WEB_DATABASE_PASSWORD: "" },
    readiness: () => isHealthy(host, ports.PORT),
  };
};

const nodeService = (name: string, label: Text, script: readonly string[]): Service => ({
  name,
  label,
  command: process.execPath,
  arguments: ["--import", "./lib/local/preparation/quick-imports.mjs", ...script],
  readiness: "line",
  stopSignal: "SIGTERM",
  stopsWithin: 3000,
  outlivesOthers: false,
});

const isHealthy = async (host: string, port: number): Promise<boolean> => {
  const reached = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const answer = await fetch(`http://${reached}:${port}/api/health`, { signal: AbortSignal.timeout(30_000) }).catch(
    () => undefined,
  );
  await answer?.body?.cancel();
  return answer?.status === 200;
};
