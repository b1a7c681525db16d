import { describe, expect, it } from "vitest";
import { filledIn, providerOf } from "./fill.ts";

const provider = { fr: "l’Insee", en: "Insee" };
const lookups = [{ fills: { name: "company.name", "shop.city": "company.city" }, provider }];
const facts = { "company.name": "Café des Tilleuls", "company.city": "Montreuil" };

describe("what a register fills in", () => {
  it("is what the person has not written", () => {
    expect(filledIn(lookups, { name: "Mon café" }, facts, {})).toEqual({ "shop.city": "Montreuil" });
  });

  it("follows the register as long as it is what it said", () => {
    const before = { "company.name": "Garage", "company.city": "Lyon" };
    expect(filledIn(lookups, { name: "Garage", "shop.city": "Bron" }, facts, before)).toEqual({
      name: "Café des Tilleuls",
    });
    expect(filledIn(lookups, { name: "Café des Tilleuls", "shop.city": "Montreuil" }, facts, facts)).toEqual({});
  });

  it("stays when the register no longer answers, without its name", () => {
    const down = { "company.unavailable": true };
    expect(filledIn(lookups, { name: "Café des Tilleuls" }, down, facts)).toEqual({});
    expect(providerOf(lookups, ["name"], { name: "Café des Tilleuls" }, down)).toBeUndefined();
  });

  it("says who provides it, until it is changed", () => {
    const answers = { name: "Café des Tilleuls", "shop.city": "Bron" };
    expect(providerOf(lookups, ["name"], answers, facts)).toBe(provider);
    expect(providerOf(lookups, ["shop.street", "shop.city"], answers, facts)).toBeUndefined();
    expect(providerOf(lookups, ["shop.street"], answers, {})).toBeUndefined();
  });
});
