import { describe, expect, it } from "vitest";
import { displayName, initials } from "./names.ts";

describe("how a person is addressed", () => {
  it.each([
    [{ givenName: "Inès Marie Louise", familyName: "CARPENTIER" }, "Inès Carpentier", "IC"],
    [{ givenName: "Pierre", familyName: "MERCIER", usedName: "DUBOIS" }, "Pierre Dubois", "PD"],
    [{ givenName: "Anne-Laure", familyName: "TROIS-DUPRE" }, "Anne-Laure Trois-Dupre", "AT"],
    [{ givenName: "THOMAS", familyName: "Le Guirec" }, "Thomas Le Guirec", "TL"],
    [{ givenName: "Joëlle", familyName: "ÉTÉ D’AUNIS" }, "Joëlle Été D’Aunis", "JÉ"],
  ])("%o is %s", (names, whole, letters) => {
    expect(displayName(names)).toBe(whole);
    expect(initials(names)).toBe(letters);
  });
});
