import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { regionCodes, regionOfPostcode } from "./region.ts";

const communes = z
  .array(z.object({ region: z.string().optional(), codesPostaux: z.array(z.string()).default([]) }))
  .parse(createRequire(import.meta.url)("@etalab/decoupage-administratif/data/communes.json"));

describe("the region of a postcode", () => {
  it.each([
    ["75001", "11"],
    ["93100", "11"],
    ["20000", "94"],
    ["20200", "94"],
    ["97110", "01"],
    ["97200", "02"],
    ["97300", "03"],
    ["97400", "04"],
    ["97600", "06"],
    ["69001", "84"],
    ["06000", "93"],
  ])("%s is %s", (postcode, region) => {
    expect(regionOfPostcode(postcode)).toBe(region);
  });

  it.each(["", "7500", "750011", "2A000", "00100", "96000", "97133", "97150", "97500", "98800", "99100"])(
    "is unknown for %j",
    (postcode) => {
      expect(regionOfPostcode(postcode)).toBeUndefined();
    },
  );

  it("is the one of its communes, but for the five rural postcodes that serve two", () => {
    const elsewhere = communes.flatMap(({ region, codesPostaux }) => {
      const expected = regionCodes.find((code) => code === region);
      return region === undefined ? [] : codesPostaux.filter((postcode) => regionOfPostcode(postcode) !== expected);
    });
    expect([...new Set(elsewhere)].sort()).toEqual(["01410", "01590", "05700", "37160", "48250"]);
  });
});
