import { describe, expect, it } from "vitest";
import { communeAt, communesLike, communesNamed } from "./communes.ts";
import { countriesLike, countriesNamed, countryAt } from "./countries.ts";
import { existingPhone } from "./phones.ts";

const codes = (places: readonly { code: string }[]) => places.map(({ code }) => code);

describe("the communes", () => {
  it("are found by their code, those that are no more when they are asked for", () => {
    expect(communeAt("75056", false)?.name.fr).toBe("Paris (75001)");
    expect(communeAt("01039", false)).toBeUndefined();
    expect(communeAt("01039", true)?.name.fr).toBe("Béon (01039)");
  });

  it("each have a name that means them alone", { timeout: 60_000 }, () => {
    const all = communesLike("", true, 100_000);
    expect(all).toEqual([]);
    const sample = ["a", "b", "s"].flatMap((letter) => communesLike(`${letter}a`, true, 2_000));
    expect(sample.length).toBeGreaterThan(2_000);
    expect(sample.filter(({ code, name }) => codes(communesNamed(name.fr, true)).join() !== code)).toEqual([]);
  });

  it("are several of one name, told apart by their postcode", () => {
    expect(codes(communesNamed("Montreuil", false))).toContain("93048");
    expect(communesNamed("Montreuil", false)).toHaveLength(3);
    expect(codes(communesNamed("montreuil 93100", false))).toEqual(["93048"]);
    expect(communesNamed("13100", false).length).toBeGreaterThan(1);
    expect(communesNamed("", false)).toEqual([]);
  });

  it("are suggested by what they begin with, the largest first", () => {
    expect(communesLike("mars", false, 2)[0]?.code).toBe("13055");
    expect(codes(communesLike("931", false, 3))).toContain("93048");
    expect(communesLike("x".repeat(5_000), false, 3)).toEqual([]);
  });
});

describe("the countries", () => {
  it("are found in both languages, whatever the accents", () => {
    expect(codes(countriesNamed("belgium"))).toEqual(["BE"]);
    expect(codes(countriesNamed("Algerie"))).toEqual(["DZ"]);
    expect(countryAt("CH")?.name).toEqual({ fr: "Suisse", en: "Switzerland" });
    expect(countryAt("XX")).toBeUndefined();
    expect(codes(countriesLike("allem", 3))).toEqual(["DE"]);
  });
});

describe("a phone number", () => {
  it.each([
    ["+33612345678", "+33612345678"],
    ["06 12 34 56 78", "+33612345678"],
    ["+32470123456", "+32470123456"],
    ["+33012345678", undefined],
    ["+999123456", undefined],
    ["bonjour", undefined],
  ])("%j exists as %j", (typed, kept) => {
    expect(existingPhone(typed)).toBe(kept);
  });
});
