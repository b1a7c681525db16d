import { z } from "zod";
import { json, type Route, withJson } from "#lib/local/serve.ts";
import type { Store } from "#lib/local/store.ts";
import type { Shipment } from "./shipment.ts";
import { isShipmentNumber } from "./shipment-number.ts";

const deposit = z.object({
  idShip: z.string().refine(isShipmentNumber),
  recipientPostcode: z.string().regex(/^\d{5}$/),
  at: z.iso.datetime({ offset: true }).optional(),
});

/** The sender's side, an invention of ours: `POST /deposits` announces a letter; said twice it is announced once. */
export const depositRoutes = ({ shipments, now }: { shipments: Store<Shipment>; now: () => Date }): Route[] => [
  [
    "POST",
    "/deposits",
    withJson(deposit, ({ idShip, recipientPostcode, at }) => {
      if (shipments.get(idShip)) return json(200, { idShip });
      const announced = { code: "DR1", label: null, at: at ?? now().toISOString() };
      shipments.set(idShip, { idShip, recipientPostcode, events: [announced] });
      return json(201, { idShip });
    }),
  ],
];
