import { describe, expect, it } from "vitest";
import { seal, unseal } from "./seal.ts";

const key = "0f".repeat(32);

describe("what is sealed", () => {
  it("is opened by its key alone", () => {
    const sealed = seal("eyJ…", key);
    expect(sealed).not.toContain("eyJ");
    expect(unseal(sealed, key)).toBe("eyJ…");
    expect(unseal(sealed, "f0".repeat(32))).toBeUndefined();
  });

  it("is never the same twice", () => {
    expect(seal("one", key)).not.toBe(seal("one", key));
  });

  it("is refused when altered or missing", () => {
    const bytes = Buffer.from(seal("one", key), "base64url");
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(unseal(bytes.toString("base64url"), key)).toBeUndefined();
    expect(unseal("", key)).toBeUndefined();
  });
});
