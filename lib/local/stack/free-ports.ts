import { createServer } from "node:net";
import { Refusal } from "../preparation/refusal.mjs";
import { type Listener, listeners, type Ports } from "./ports.ts";

/** @throws Refusal naming every port that cannot be had, what wanted it, and the variable that changes it. */
export const requireFreePorts = async (ports: Ports, wanted: readonly Listener[], host: string): Promise<void> => {
  const faults = await Promise.all(wanted.map((name) => faultOf(name, ports[name], name === "PORT" ? host : loopback)));
  const found = faults.filter((fault) => fault !== undefined);
  if (found.length === 0) return;
  throw new Refusal({ fr: found.map(({ fr }) => fr).join("\n"), en: found.map(({ en }) => en).join("\n") });
};

const loopback = "127.0.0.1";

const faultOf = async (name: Listener, port: number, host: string) => {
  const codes = await Promise.all(addressesOf(name, host).map((address) => refusalToListen(address, port)));
  const { fr, en } = listeners[name].label;
  const free = `${name}=${port < 55_535 ? port + 10_000 : port - 10_000} npm start`;
  if (codes.includes("EADDRINUSE"))
    return {
      fr: `Le port ${port} (${fr}) est déjà pris. Libérez-le, ou choisissez-en un autre : ${free}`,
      en: `Port ${port} (${en}) is already taken. Free it, or choose another one: ${free}`,
    };
  if (codes.includes("EACCES"))
    return {
      fr: `Le port ${port} (${fr}) est réservé à l’administrateur de la machine. Choisissez-en un autre : ${free}`,
      en: `Port ${port} (${en}) is kept for the machine’s administrator. Choose another one: ${free}`,
    };
  return undefined;
};

/** A browser may try `localhost` as ::1 first: someone else’s portal must not be there. */
const addressesOf = (name: Listener, host: string): string[] =>
  name === "PORT" && host === loopback ? [loopback, "::1"] : [host];

const refusalToListen = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
