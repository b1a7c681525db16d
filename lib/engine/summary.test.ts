import { describe, expect, it } from "vitest";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { addressLines, summaryOf } from "./summary.ts";

const answers = {
  registeredInFrance: "yes",
  plate: "GR-417-PT",
  hasTransferCode: "yes",
  transferCode: "48217",
  formula: "2023FB48217",
  saleDate: "2026-11-02",
  saleTime: "14:30",
  mileage: "46910",
  familyName: "Carpentier",
  birthdate: "1991-06-09",
  "address.street": "18 rue des Lilas",
  "address.postcode": "93100",
  "address.city": "Montreuil",
  declaration: "yes",
};
const context = { answers, facts: {}, today: "2026-11-21" };
const rowsOf = (language: "fr" | "en") =>
  Object.fromEntries(
    summaryOf(changeOfHolder, context, language).flatMap(({ rows }) => rows.map(({ key, value }) => [key, value])),
  );

describe("a summary", () => {
  it("reads as a person would say it, in French", () => {
    expect(rowsOf("fr")).toEqual({
      registeredInFrance: "Oui",
      plate: "GR-417-PT",
      hasTransferCode: "Oui",
      transferCode: "Donné, non affiché",
      saleDate: "lundi 2 novembre 2026",
      saleTime: "14\u00a0h\u00a030",
      mileage: "46\u202f910\u00a0km",
      familyName: "Carpentier",
      birthdate: "9 juin 1991",
      address: "18 rue des Lilas\n93100 Montreuil",
    });
  });

  it("reads in English too", () => {
    expect(rowsOf("en")).toMatchObject({
      registeredInFrance: "Yes",
      transferCode: "Given, not shown",
      saleDate: "Monday 2 November 2026",
      saleTime: "14:30",
      mileage: "46,910\u00a0km",
    });
  });

  it("tells what the identity provider vouches for from what was declared, and leaves out empty steps", () => {
    const sections = summaryOf(changeOfHolder, context, "fr");
    expect(sections.map(({ step }) => step)).toEqual(["situation", "vehicule", "titulaire"]);
    const sources = new Map(sections.flatMap(({ rows }) => rows.map(({ key, source }) => [key, source] as const)));
    expect([sources.get("familyName"), sources.get("plate")]).toEqual(["identity", "declared"]);
  });

  it("does not show an answer it cannot word, nor one to a hidden question", () => {
    const odd = { ...context, answers: { seller: "forged", hasTransferCode: "no", transferCode: "48217" } };
    expect(summaryOf(changeOfHolder, odd, "fr").flatMap(({ rows }) => rows.map(({ value }) => value))).toEqual(["Non"]);
  });
});

describe("the lines of an envelope", () => {
  it("leave out what was not given", () => {
    expect(addressLines("address", answers)).toEqual(["18 rue des Lilas", "93100 Montreuil"]);
    expect(addressLines("address", {})).toEqual([]);
    expect(addressLines("address", { ...answers, "address.building": "Résidence les Ormes" })).toHaveLength(3);
  });
});
