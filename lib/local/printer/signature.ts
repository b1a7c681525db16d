import { createHmac, timingSafeEqual } from "node:crypto";

/** What the header `X-Signature` carries for a raw body: `sha256=` and its HMAC in hexadecimal. */
export const signature = (secret: string, body: string | Uint8Array): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

export const isSigned = (secret: string, body: Uint8Array, given: string | undefined): boolean => {
  const expected = Buffer.from(signature(secret, body));
  const received = Buffer.from(given ?? "");
  return expected.length === received.length && timingSafeEqual(expected, received);
};
