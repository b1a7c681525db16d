import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hmac } from "./hmac.ts";

const keys = ["0".repeat(64), "f".repeat(64), "0123456789abcdef".repeat(4)];
const texts = ["", "Inès Carpentier", "😀\u0000\n", "k1:".repeat(500)];

describe("the journal’s HMAC", () => {
  it.each(keys)("is that of the standard under %s, whatever the text", (key) => {
    for (const text of texts) expect(hmac(key, text)).toBe(createHmac("sha256", key).update(text).digest("hex"));
  });

  it("wants a whole key", () => {
    for (const key of ["", "0".repeat(63), "G".repeat(64)]) expect(() => hmac(key, "")).toThrow();
  });
});
