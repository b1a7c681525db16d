import { describe, expect, it } from "vitest";
import { addDays } from "#lib/engine/calendar.ts";
import { regionCodes } from "./region.ts";
import {
  ceilingPerHorsepower,
  firstKnownDay,
  inForce,
  regionalTariffs,
  transportSurcharges,
} from "./regional-tariffs.ts";

describe("the regional tariffs", () => {
  it.each(regionCodes)("cover region %s from the first known day, without gap or overlap", (region) => {
    const rows = regionalTariffs.filter((row) => row.region === region);
    expect(rows[0]?.from).toBe(firstKnownDay);
    rows.slice(1).forEach((row, index) => {
      expect(addDays(rows[index]?.until ?? "", 1)).toBe(row.from);
    });
    expect(rows.at(-1)?.until).toBeUndefined();
  });

  it("stay under the ceiling of the law, the surcharge apart", () => {
    expect(Math.max(...regionalTariffs.map(({ cents }) => cents))).toBe(ceilingPerHorsepower);
  });

  it("change on their day", () => {
    expect(inForce(regionalTariffs, "75", "2026-02-28")?.cents).toBe(5300);
    expect(inForce(regionalTariffs, "75", "2026-03-01")?.cents).toBe(5800);
    expect(inForce(regionalTariffs, "11", "2024-12-31")).toBeUndefined();
    expect(inForce(transportSurcharges, "84", "2026-03-01")).toBeUndefined();
  });
});
