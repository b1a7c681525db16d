import { setTimeout as pause } from "node:timers/promises";
import type { Shipment } from "#lib/local/carrier/shipment.ts";

const patience = 20_000;
const loopback = ["127.0.0.1", "localhost", "[::1]"];

/** Tells the simulated carrier of these parcels and what became of them, as soon as it listens. A real carrier is told nothing. @returns whether it knows them now */
export const announceParcels = async (carrierUrl: string, parcels: readonly Shipment[]): Promise<boolean> => {
  const { origin, hostname } = new URL(carrierUrl);
  if (!loopback.includes(hostname) || !(await isListening(origin))) return false;
  for (const { idShip, recipientPostcode, events } of parcels) {
    const [announced, ...since] = events;
    const isNew = await post(`${origin}/deposits`, { idShip, recipientPostcode, at: announced?.at });
    if (isNew !== 201) continue;
    for (const { code, at } of since) await post(`${origin}/demo/shipments/${idShip}/advance`, { to: code, at });
  }
  return true;
};

/** It starts beside us: a moment of patience. */
const isListening = async (origin: string): Promise<boolean> => {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const answer = await fetch(`${origin}/health`).catch(() => undefined);
    if (answer?.ok) return true;
    await pause(200);
  }
  return false;
};

const post = async (url: string, body: unknown): Promise<number> => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`The simulated carrier answered ${answer.status}`);
  return answer.status;
};
