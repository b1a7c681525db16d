import { describe, expect, it } from "vitest";
import type { Language } from "#lib/engine/text.ts";
import { changeOfHolder } from "./change-of-holder.ts";
import { searchProcedures } from "./search.ts";

const search = (query: string, language: Language = "fr") => searchProcedures([changeOfHolder], query, language);

describe("searching a procedure", () => {
  it.each(["carte grise", "J’ai acheté une voiture", "CARTE", "véhicule d'occasion", "titulair"])(
    "finds the change of holder by “%s”",
    (query) => {
      expect(search(query)).toEqual([changeOfHolder]);
    },
  );

  it("finds it in English", () => {
    expect(search("I bought a used car", "en")).toEqual([changeOfHolder]);
  });

  it("shows everything when nothing was typed", () => {
    expect(search("  ")).toEqual([changeOfHolder]);
  });

  it("finds nothing for another matter", () => {
    expect(search("passeport")).toEqual([]);
  });
});
