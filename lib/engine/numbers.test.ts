import { describe, expect, it } from "vitest";
import { formatMoney } from "./money.ts";
import { formatNumber, plural } from "./numbers.ts";

describe("a number", () => {
  it("is written by thousands, in the way of each language", () => {
    expect(formatNumber(3_500, "fr")).toBe("3\u202f500");
    expect(formatNumber(3_500.54, "fr")).toBe("3\u202f500,5");
    expect(formatNumber(3_500.54, "en")).toBe("3,500.5");
  });

  it("goes with the singular as each language has it", () => {
    const said = (count: number) => [plural(count, "fr", "dossier", "dossiers"), plural(count, "en", "case", "cases")];
    expect(said(0)).toEqual(["dossier", "cases"]);
    expect(said(1)).toEqual(["dossier", "case"]);
    expect(said(2)).toEqual(["dossiers", "cases"]);
    expect(said(1_000_000)).toEqual(["dossiers", "cases"]);
  });
});

describe("money", () => {
  it.each([
    [0, "0,00\u00a0€", "€0.00"],
    [276, "2,76\u00a0€", "€2.76"],
    [123_456, "1\u202f234,56\u00a0€", "€1,234.56"],
    [8_000_000_00, "8\u202f000\u202f000,00\u00a0€", "€8,000,000.00"],
    [-49, "-0,49\u00a0€", "-€0.49"],
  ])("writes %i cents", (cents, french, english) => {
    expect(formatMoney(cents, "fr")).toBe(french);
    expect(formatMoney(cents, "en")).toBe(english);
  });
});
