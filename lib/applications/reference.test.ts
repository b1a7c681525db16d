import { describe, expect, it } from "vitest";
import { drawCode, normaliseReference, showReference } from "./reference.ts";

describe("a reference", () => {
  it("has no two characters that look or sound alike", () => {
    const drawn = new Set(Array.from({ length: 300 }, () => drawCode(8)).join(""));
    expect([...drawn].sort().join("")).toBe("23456789ABCDEFGHJKMNPQRSTVWXYZ");
  });

  it("is forgiven as people type it", () => {
    for (const typed of ["D-7KQ4-M2XP", "d 7kq4 m2xp", "7KQ4M2XP", " d7kq4m2xp.", "d–7kq4–m2xp"])
      expect(normaliseReference(typed)).toBe("7KQ4M2XP");
    expect(normaliseReference("DKQ4M2XP")).toBe("DKQ4M2XP");
    expect(normaliseReference(showReference("DKQ4M2XP"))).toBe("DKQ4M2XP");
  });
});
