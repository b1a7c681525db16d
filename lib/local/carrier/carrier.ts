import { join } from "node:path";
import { openFaults } from "#lib/local/faults.ts";
import { type Served, serve } from "#lib/local/serve.ts";
import { openStore } from "#lib/local/store.ts";
import { demonstrationRoutes } from "./demonstration.ts";
import { depositRoutes } from "./deposits.ts";
import { shipmentSchema } from "./shipment.ts";
import { trackingRoute } from "./tracking.ts";

export type Settings = { port: number; folder: string; key: string; now?: () => Date };

/** A carrier that tracks letters as La Poste's “Suivi v2” does, and lets a demonstration move them. */
export const startCarrier = ({ port, folder, key, now = () => new Date() }: Settings): Promise<Served> => {
  const shipments = openStore(join(folder, "carrier", "shipments.jsonl"), shipmentSchema);
  const faults = openFaults("/demo/faults", [
    "rate-limited",
    "down",
    "slow",
    "nonsense",
    "not-json",
    "error",
    "timeout",
  ]);
  return serve(port, [
    trackingRoute({ shipments, faults, key, now }),
    ...depositRoutes({ shipments, now }),
    ...demonstrationRoutes({ shipments, now }),
    ...faults.routes,
  ]);
};
