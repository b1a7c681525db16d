import { join } from "node:path";
import { openFaults } from "#lib/local/faults.ts";
import { lookRoutes } from "#lib/local/look/page.ts";
import { type Served, serve } from "#lib/local/serve.ts";
import { openStore } from "#lib/local/store.ts";
import { demonstrationRoutes } from "./demonstration.ts";
import { operationSchema } from "./operation.ts";
import { payerRoutes } from "./payer.ts";
import { serviceRoute } from "./service.ts";

export type Settings = { port: number; folder: string; client: string; now?: () => Date };

/** A payment provider with PayFiP's contract: a SOAP service for the portal, a page for the payer. */
export const startPayment = ({ port, folder, client, now = () => new Date() }: Settings): Promise<Served> => {
  const operations = openStore(join(folder, "payment", "operations.jsonl"), operationSchema);
  const faults = openFaults("/demo/faults", [
    "no-notification",
    "double-notification",
    "slow-notification",
    "wrong-amount",
    "down",
  ]);
  const parts = { operations, faults, client, now };
  return serve(port, [
    serviceRoute(parts),
    ...payerRoutes(parts),
    ...demonstrationRoutes(parts),
    ...faults.routes,
    ...lookRoutes(new URL("payment.css", import.meta.url)),
  ]);
};
