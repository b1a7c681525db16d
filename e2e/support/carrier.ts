import { type APIRequestContext, expect } from "@playwright/test";
import { carrierAddress } from "./addresses.ts";

/** La Poste’s own words for what happens to a letter. */
const codes = {
  accepted: "PC1",
  outForDelivery: "MD2",
  delivered: "DI1",
  returning: "RE1",
  backAtSender: "DI2",
} as const;

/** Makes the next thing happen to a letter. */
export const carry = async (
  request: APIRequestContext,
  shipmentNumber: string,
  event: keyof typeof codes,
): Promise<void> => {
  const answer = await request.post(`${carrierAddress}/demo/shipments/${shipmentNumber}/advance`, {
    data: { to: codes[event] },
  });
  expect(answer.ok(), `the carrier takes ${event}`).toBe(true);
};
