import type { Delivery } from "./delivery-schema.ts";

export const deliveryKinds = ["post", "download", "none"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export const deliveryKind = (delivery: Delivery): DeliveryKind =>
  typeof delivery === "object" ? "download" : delivery;
