import type { Text } from "#lib/engine/text.ts";
import { Refusal } from "../preparation/refusal.mjs";

/** One line a listener: the variable that moves it, where it is by default, what a person calls it. */
export const listeners = {
  PORT: { usually: 3000, label: { fr: "portail", en: "portal" } },
  DATABASE_PORT: { usually: 54329, label: { fr: "base de données", en: "database" } },
  FRANCECONNECT_PORT: { usually: 4001, label: { fr: "FranceConnect simulé", en: "simulated FranceConnect" } },
  PROCONNECT_PORT: { usually: 4002, label: { fr: "ProConnect simulé", en: "simulated ProConnect" } },
  MAILBOX_SMTP_PORT: { usually: 2525, label: { fr: "boîte mail, réception", en: "mailbox, reception" } },
  MAILBOX_WEB_PORT: { usually: 8025, label: { fr: "boîte mail, lecture", en: "mailbox, reading" } },
  CARRIER_PORT: { usually: 4003, label: { fr: "transporteur simulé", en: "simulated carrier" } },
  PAYMENT_PORT: { usually: 4004, label: { fr: "paiement simulé", en: "simulated payment" } },
  VEHICLE_REGISTER_PORT: { usually: 4005, label: { fr: "registre des véhicules", en: "vehicle register" } },
  PRINTER_PORT: { usually: 4006, label: { fr: "imprimerie simulée", en: "simulated printer" } },
} as const satisfies Record<string, { usually: number; label: Text }>;

export type Listener = keyof typeof listeners;
export type Ports = Record<Listener, number>;

export const portNames = Object.keys(listeners).filter((name): name is Listener => name in listeners);

/** @param offset moves every port that was not chosen, so that two stacks can live side by side. */
export const readPorts = (given: Record<string, string | undefined>, offset = 0): Ports => {
  const ports = byName((name) => parsePort(name, given[name], listeners[name].usually + offset));
  refuseTwins(ports);
  return ports;
};

const parsePort = (name: Listener, given: string | undefined, usually: number): number => {
  if (!given) return usually;
  const port = Number(given);
  if (/^\d+$/.test(given) && port >= 1 && port <= 65535) return port;
  throw new Refusal({
    fr: `${name}=${given} n’est pas un port : il faut un nombre entier de 1 à 65535.`,
    en: `${name}=${given} is not a port: it must be a whole number from 1 to 65535.`,
  });
};

const refuseTwins = (ports: Ports): void => {
  const twin = portNames.find((name, index) =>
    portNames.some((other, at) => at < index && ports[other] === ports[name]),
  );
  if (!twin) return;
  const names = portNames.filter((name) => ports[name] === ports[twin]).join(", ");
  throw new Refusal({
    fr: `${names} demandent le même port ${ports[twin]} : choisissez-en de différents.`,
    en: `${names} ask for the same port ${ports[twin]}: choose different ones.`,
  });
};

const byName = (port: (name: Listener) => number): Ports => ({
  PORT: port("PORT"),
  DATABASE_PORT: port("DATABASE_PORT"),
  FRANCECONNECT_PORT: port("FRANCECONNECT_PORT"),
  PROCONNECT_PORT: port("PROCONNECT_PORT"),
  MAILBOX_SMTP_PORT: port("MAILBOX_SMTP_PORT"),
  MAILBOX_WEB_PORT: port("MAILBOX_WEB_PORT"),
  CARRIER_PORT: port("CARRIER_PORT"),
  PAYMENT_PORT: port("PAYMENT_PORT"),
  VEHICLE_REGISTER_PORT: port("VEHICLE_REGISTER_PORT"),
  PRINTER_PORT: port("PRINTER_PORT"),
});
