import { describe, expect, it } from "vitest";
import { citizenClaims } from "./citizen-claims.ts";

const born = {
  given_name: "Inès",
  family_name: "CARPENTIER",
  birthdate: "1991-06-09",
  gender: "female",
  birthplace: "93048",
  birthcountry: "99100",
};

const reads = (changes: Record<string, unknown>) => citizenClaims.safeParse({ ...born, ...changes });

describe("a citizen’s identity", () => {
  it.each([
    ["born abroad", { birthplace: "", birthcountry: "99352" }],
    ["born abroad, no place at all", { birthplace: undefined, birthcountry: "99352" }],
    ["of an unknown day", { birthdate: "1992-11-00" }],
    ["of an unknown day and month", { birthdate: "1992-00-00" }],
    ["born in Corsica", { birthplace: "2A115" }],
    ["born overseas", { birthplace: "97411" }],
    ["of a compound and accented name", { family_name: "D’ÂTRE-LE GUÉN", given_name: "Anne-Laure Joëlle" }],
  ])("is accepted when %s", (_what, changes) => {
    expect(reads(changes).success).toBe(true);
  });

  it.each([
    ["an empty birth name", { family_name: "" }],
    ["a blank given name", { given_name: " " }],
    ["no date of birth", { birthdate: undefined }],
    ["a date written otherwise", { birthdate: "09/06/1991" }],
    ["a thirteenth month", { birthdate: "1991-13-01" }],
    ["a place that is no commune", { birthplace: "Montreuil" }],
    ["no country", { birthcountry: undefined }],
    ["a name with a line break", { family_name: "CARP\nENTIER" }],
  ])("is refused with %s", (_what, changes) => {
    expect(reads(changes).success).toBe(false);
  });

  it("is kept letter for letter", () => {
    expect(reads({ birthdate: "1992-11-00", birthplace: "" }).data).toMatchObject({
      birthdate: "1992-11-00",
      birthplace: "",
    });
  });

  it("has no used name when it comes empty", () => {
    expect(reads({ preferred_username: "" }).data?.preferred_username).toBeUndefined();
  });

  it("does without an e-mail, or with one that is not", () => {
    expect(reads({}).data?.email).toBeUndefined();
    expect(reads({ email: "pas une adresse" }).data?.email).toBeUndefined();
  });
});
