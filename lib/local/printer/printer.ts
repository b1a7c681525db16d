import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { openFaults } from "#lib/local/faults.ts";
import { type Asked, json, type Route, type Served, serve, withJson } from "#lib/local/serve.ts";
import { openStore } from "#lib/local/store.ts";
import { accepted, lotSchema, orderSchema, summary } from "./lot.ts";
import { produce, type Workshop } from "./produce.ts";
import { isSigned } from "./signature.ts";

export type Settings = {
  port: number;
  folder: string;
  secret: string;
  carrierUrl: string;
  delayMs?: number;
  waits?: readonly number[];
  now?: () => Date;
};

/** The printer of titles: takes lots, makes them, posts them with the carrier, and calls the portal back. */
export const startPrinter = async ({ port, folder, ...settings }: Settings): Promise<Served> => {
  let open = true;
  const workshop: Workshop = {
    delayMs: 0,
    waits: [200, 1000, 5000, 15_000, 60_000],
    now: () => new Date(),
    ...settings,
    lots: openStore(join(folder, "printer", "lots.jsonl"), lotSchema),
    faults: openFaults("/demo/faults", ["down", "slow", "no-callback", "rebut"]),
    isOpen: () => open,
  };
  const served = await serve(port, [...lotRoutes(workshop), ...workshop.faults.routes]);
  for (const { order } of workshop.lots.values()) start(order.id, workshop);
  const close = () => {
    open = false;
    return served.close();
  };
  return { ...served, close };
};

const lotRoutes = (workshop: Workshop): Route[] => [
  [
    "POST",
    "/production/lots",
    (asked) => {
      if (workshop.faults.mode() === "down") return unavailable();
      const signed = isSigned(workshop.secret, asked.body, asked.header("X-Signature"));
      return signed ? take(workshop)(asked) : json(401, { error: "signature" });
    },
  ],
  [
    "GET",
    "/production/lots/:id",
    ({ param }: Asked) => {
      if (workshop.faults.mode() === "down") return unavailable();
      const lot = workshop.lots.get(param("id"));
      return lot ? json(200, summary(lot)) : json(404, { error: "unknown-lot" });
    },
  ],
];

/** The same lot said again is the same lot; another under its name is refused. */
const take = (workshop: Workshop) =>
  withJson(orderSchema, (order) => {
    const known = workshop.lots.get(order.id);
    if (known && !isDeepStrictEqual(known.order, order)) return json(409, { error: "lot-differs" });
    if (!known) {
      workshop.lots.set(order.id, accepted(order));
      start(order.id, workshop);
    }
    return json(202, { lot: order.id, state: "accepte" });
  });

const start = (id: string, workshop: Workshop): void => {
  produce(id, workshop).catch((fault: unknown) => console.error(`lot ${id}:`, fault));
};

const unavailable = () => json(503, { error: "unavailable" });
