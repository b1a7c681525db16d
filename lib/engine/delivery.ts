import { addDays, addMonths } from "./calendar.ts";
import type { Delivery, Download } from "./delivery-schema.ts";

export const deliveryKinds = ["post", "download", "none"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export const deliveryKind = (delivery: Delivery): DeliveryKind =>
  typeof delivery === "object" ? "download" : delivery;

/** What granting the application makes, if it is to be downloaded. */
export const downloadOf = (delivery: Delivery): Download | undefined =>
  typeof delivery === "object" ? delivery.download : undefined;

/** The last day of what is made out that day, where it has one. */
export const grantedUntil = ({ delivery }: { delivery: Delivery }, day: string): string | undefined => {
  const validFor = downloadOf(delivery)?.validFor;
  return validFor && addDays(addMonths(day, validFor.months), -1);
};
