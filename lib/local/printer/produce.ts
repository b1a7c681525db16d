import { randomInt } from "node:crypto";
import { shipmentNumber } from "#lib/local/carrier/shipment-number.ts";
import type { Faults } from "#lib/local/faults.ts";
import { parisIso } from "#lib/local/paris.ts";
import { after } from "#lib/local/serve.ts";
import type { Store } from "#lib/local/store.ts";
import { dispatched, type Lot, postcodeOf, produced } from "./lot.ts";
import { signature } from "./signature.ts";

export type PrinterFault = "down" | "slow" | "no-callback" | "rebut";
export type Workshop = {
  lots: Store<Lot>;
  faults: Faults<PrinterFault>;
  secret: string;
  carrierUrl: string;
  delayMs: number;
  /** Milliseconds between two tries of a call, the last one for ever. */ waits: readonly number[];
  now: () => Date;
  isOpen: () => boolean;
};

/** Takes a lot from where it stands to its last callback; a restart calls it again and nothing is made twice. */
export const produce = async (id: string, workshop: Workshop): Promise<void> => {
  const { lots, faults, now } = workshop;
  if (lots.get(id)?.titres.some(({ state }) => state === "accepte")) {
    await after(workshop.delayMs);
    if (faults.mode() === "slow") await faults.delay();
    const spoiled = faults.mode() === "rebut" ? faults.references() : [];
    const making = {
      nextFormula: formulas(workshop),
      nextIdShip: () => shipmentNumber(randomInt(10_000_000_000)),
      spoiled,
    };
    change(id, workshop, (lot) => produced(lot, making));
  }
  await tellAll(id, workshop);
  const lot = lots.get(id);
  const ready = lot?.titres.filter(({ state }) => state === "produit") ?? [];
  if (!lot || ready.length === 0) return;
  for (const { reference, idShip } of ready) await deposit(idShip ?? "", postcodeOf(lot.order, reference), workshop);
  change(id, workshop, (made) => dispatched(made, parisIso(now())));
  await tellAll(id, workshop);
};

const change = (id: string, { lots, isOpen }: Workshop, step: (lot: Lot) => Lot): void => {
  const lot = lots.get(id);
  if (lot && isOpen()) lots.set(id, step(lot));
};

/** Callbacks leave in order, each said until it is heard. */
const tellAll = async (id: string, workshop: Workshop): Promise<void> => {
  for (let lot = lotToTell(id, workshop); lot; lot = lotToTell(id, workshop)) {
    const body = JSON.stringify({ lot: id, ...lot.toTell[0] });
    const headers = { "content-type": "application/json", "x-signature": signature(workshop.secret, body) };
    await insist(
      workshop,
      () => workshop.faults.mode() !== "no-callback" && post(lot.order.callbackUrl, body, headers),
    );
    change(id, workshop, (told) => ({ ...told, toTell: told.toTell.slice(1) }));
  }
};

const lotToTell = (id: string, { lots, isOpen }: Workshop): Lot | undefined => {
  const lot = lots.get(id);
  return isOpen() && lot?.toTell.length ? lot : undefined;
};

const deposit = (idShip: string, recipientPostcode: string, workshop: Workshop): Promise<void> =>
  insist(workshop, () =>
    post(new URL("/deposits", workshop.carrierUrl).href, JSON.stringify({ idShip, recipientPostcode }), {
      "content-type": "application/json",
    }),
  );

const insist = async ({ waits, isOpen }: Workshop, attempt: () => false | Promise<boolean>): Promise<void> => {
  for (let tries = 0; isOpen() && !(await attempt()); tries += 1) await after(waits[tries] ?? waits.at(-1) ?? 60_000);
};

const post = (url: string, body: string, headers: Record<string, string>): Promise<boolean> =>
  fetch(url, { method: "POST", body, headers, redirect: "manual", signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Formula numbers as certificates carry them, never one twice: the year, two letters, five digits. */
const formulas = ({ lots, now }: Workshop) => {
  const made = new Set(lots.values().flatMap(({ titres }) => titres.map(({ formula }) => formula)));
  return (): string => {
    let formula = drawFormula(now());
    while (made.has(formula)) formula = drawFormula(now());
    made.add(formula);
    return formula;
  };
};

const drawFormula = (now: Date): string => {
  const letter = () => "ABCDEFGHJKLMNPQRSTVWXYZ".charAt(randomInt(23));
  return `${parisIso(now).slice(0, 4)}${letter()}${letter()}${String(randomInt(100_000)).padStart(5, "0")}`;
};
