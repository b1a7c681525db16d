import type { JWK } from "jose";
import { z } from "zod";
import { json, type Served, serve, withJson } from "#lib/local/serve.ts";
import { isLoopback } from "../loopback.ts";
import type { ServedIssuer } from "../serve.ts";
import type { Settings } from "../settings.ts";
import type { Prepare } from "../site.ts";
import { type Fault, type FaultAsked, fault, type Place } from "./fault.ts";
import { forgerOf } from "./forge.ts";
import { injectFaults, type Mischief } from "./inject-faults.ts";

export type FaultyProvider = {
  issuer: string;
  /** From now on, these and no others. */
  shows: (...faults: FaultAsked[]) => Promise<void>;
  /** How often each place was asked since the faults were last changed. */
  calls: () => Promise<Record<Place, number>>;
  close: () => Promise<void>;
};

type Start = (settings: Settings, prepare: Prepare) => Promise<ServedIssuer>;

/**
 * A simulator that lies, stalls and breaks as it is told on an address of its own. It is no part of what can be started from outside:
 * only tests import it, and it refuses to exist outside of them or anywhere but on this machine.
 */
export const startFaultyProvider = async (
  start: Start,
  settings: Settings,
  envelope?: JWK,
): Promise<FaultyProvider> => {
  if (process.env.VITEST !== "true" || settings.anywhere || !isLoopback(settings.host)) {
    throw new Error("A provider that lies is for the tests of one machine");
  }
  const mischief: Mischief = { faults: [], calls: noCalls() };
  const { issuer, close } = await start(settings, (provider, keys) => {
    injectFaults(provider, mischief, keys, forgerOf(keys, settings.clientSecret, envelope));
  });
  const control = await serveControl(mischief);
  return {
    issuer,
    shows: (...faults) => tell(`${control.url}/faults`, faults),
    calls: async () => calls.parse(await (await fetch(`${control.url}/calls`)).json()),
    close: async () => void (await Promise.all([close(), control.close()])),
  };
};

const noCalls = (): Record<Place, number> => ({ discovery: 0, jwks: 0, token: 0, userinfo: 0 });

const calls = z.object({ discovery: z.number(), jwks: z.number(), token: z.number(), userinfo: z.number() });

const serveControl = (mischief: Mischief): Promise<Served> => {
  const change = (faults: Fault[]) => {
    Object.assign(mischief, { faults, calls: noCalls() });
    return json(200, faults);
  };
  return serve(0, [
    ["POST", "/faults", withJson(z.array(fault), change)],
    ["GET", "/calls", () => json(200, mischief.calls)],
  ]);
};

const tell = async (address: string, faults: readonly FaultAsked[]): Promise<void> => {
  const response = await fetch(address, { method: "POST", body: JSON.stringify(faults) });
  if (!response.ok) throw new Error(`The faults were not understood: ${await response.text()}`);
};
