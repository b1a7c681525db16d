import { describe, expect, it } from "vitest";
import { roundToEuro } from "./money.ts";

describe("money", () => {
  it("rounds to the nearest euro, half up", () => {
    expect([0, 49, 50, 149, 150].map(roundToEuro)).toEqual([0, 0, 100, 100, 200]);
  });
});
