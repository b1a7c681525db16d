import { hash } from "node:crypto";

const block = 64;
const pads = { inner: 0x36, outer: 0x5c } as const;
type Pads = { inner: string; outer: Buffer };
const known = new Map<string, Pads>();

/**
 * HMAC-SHA-256 (RFC 2104) of UTF-8 text, in hexadecimal. By hand for its speed: histories are written and read by the
 * million, and two plain hashes cost a fifteenth of `createHmac`, and a digest handed over as a string half of one in a buffer.
 * @param key 64 hexadecimal digits, which as ASCII fill a block exactly
 */
export const hmac = (key: string, text: string): string => {
  const { inner, outer } = padsOf(key);
  outer.write(hash("sha256", inner + text, "binary"), block, "latin1");
  return hash("sha256", outer, "hex");
};

const padsOf = (key: string): Pads => {
  const found = known.get(key);
  if (found) return found;
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error("A journal key is 64 hexadecimal digits");
  const bytes = Buffer.from(key, "ascii");
  const inner = Buffer.from(bytes.map((byte) => byte ^ pads.inner)).toString("ascii");
  const outer = Buffer.concat([bytes.map((byte) => byte ^ pads.outer), Buffer.alloc(block / 2)]);
  known.set(key, { inner, outer });
  return { inner, outer };
};
