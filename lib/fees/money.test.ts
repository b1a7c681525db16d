import { describe, expect, it } from "vitest";
import { formatCents, roundToEuro } from "./money.ts";

describe("money", () => {
  it.each([
    [0, "0,00\u00a0€", "€0.00"],
    [276, "2,76\u00a0€", "€2.76"],
    [123_456, "1\u00a0234,56\u00a0€", "€1,234.56"],
    [8_000_000_00, "8\u00a0000\u00a0000,00\u00a0€", "€8,000,000.00"],
    [-49, "−0,49\u00a0€", "−€0.49"],
  ])("writes %i cents", (cents, french, english) => {
    expect(formatCents(cents, "fr")).toBe(french);
    expect(formatCents(cents, "en")).toBe(english);
  });

  it("rounds to the nearest euro, half up", () => {
    expect([0, 49, 50, 149, 150].map(roundToEuro)).toEqual([0, 0, 100, 100, 200]);
  });
});
