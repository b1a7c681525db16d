import { describe, expect, it } from "vitest";
import { datePartsOf, joinDateParts } from "./date-parts.ts";

describe("a date in three boxes", () => {
  it("reads what it wrote", () => {
    expect(joinDateParts(datePartsOf("2026-03-09"))).toBe("2026-03-09");
    expect(datePartsOf("2026-03-09")).toEqual({ day: "9", month: "3", year: "2026" });
  });

  it("is empty when nothing was typed", () => {
    expect(joinDateParts({ day: " ", month: "", year: "" })).toBe("");
    expect(datePartsOf(undefined)).toEqual({ day: "", month: "", year: "" });
  });

  it("keeps what is no date for the check to refuse", () => {
    expect(joinDateParts({ day: "31", month: "2", year: "26" })).toBe("0026-02-31");
    expect(joinDateParts({ day: "x" })).toBe("0000-00-0x");
  });
});
