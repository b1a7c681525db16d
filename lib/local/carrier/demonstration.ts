import { z } from "zod";
import { json, type Route, withJson } from "#lib/local/serve.ts";
import type { Store } from "#lib/local/store.ts";
import { asCode } from "./codes.ts";
import { isFinal, nextCode, type Shipment, tracked } from "./shipment.ts";

const at = z.iso.datetime({ offset: true }).optional();
const known = z.string().refine((value) => value === "next" || asCode(value) !== undefined);
const advance = z.union([
  z.object({ to: known, at }),
  z.object({ raw: z.object({ code: z.string().min(1).max(10), label: z.string().max(300) }), at }),
]);

type Parts = { shipments: Store<Shipment>; now: () => Date };

/** What the demonstration does to letters: list them, and make the next thing happen to one. */
export const demonstrationRoutes = ({ shipments, now }: Parts): Route[] => [
  ["GET", "/demo/shipments", () => json(200, shipments.values().toReversed().map(summary))],
  [
    "POST",
    "/demo/shipments/:idShip/advance",
    withJson(advance, (wanted, asked) => {
      const shipment = shipments.get(asked.param("idShip"));
      if (!shipment) return json(404, { error: "unknown-shipment" });
      const told = eventFrom(wanted, shipment);
      if (!told) return json(409, { error: "final" });
      const event = { ...told, at: wanted.at ?? notBeforeLast(shipment, now()) };
      const moved = { ...shipment, events: [...shipment.events, event] };
      shipments.set(shipment.idShip, moved);
      return json(200, summary(moved));
    }),
  ],
];

const summary = (shipment: Shipment) => ({
  idShip: shipment.idShip,
  recipientPostcode: shipment.recipientPostcode,
  isFinal: isFinal(shipment),
  next: nextCode(shipment),
  event: tracked(shipment, "fr_FR").event,
});

const eventFrom = (wanted: z.infer<typeof advance>, shipment: Shipment) => {
  if ("raw" in wanted) return wanted.raw;
  const code = wanted.to === "next" ? nextCode(shipment) : wanted.to;
  return code === null ? null : { code, label: null };
};

/** A demonstration may have lived ahead of the clock: what comes next is never told as earlier than what was. */
const notBeforeLast = (shipment: Shipment, now: Date): string => {
  const latest = Math.max(...shipment.events.map(({ at }) => Date.parse(at)));
  return new Date(Math.max(now.getTime(), latest + 1000)).toISOString();
};
