import { describe, expect, it } from "vitest";
import { defineProcedure } from "#lib/engine/procedure.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { everyQuestion } from "#lib/procedures/fixtures/every-question/every-question.ts";
import { checkAnswers } from "./answers.ts";
import { knownPlaces, placeCodes } from "./place-codes.ts";
import { fieldsOf } from "./questions.ts";
import { readForm } from "./read-form.ts";

const fields = fieldsOf(defineProcedure(everyQuestion));
const around = { facts: {}, today: "2026-11-21" };

describe("a form without the lists of places", () => {
  const typed: Record<string, string> = {
    "buyer.type": "natural",
    "buyer.birthCountry": "france",
    town: "montreuil 93100",
  };
  const entry = (name: string) => typed[name];
  const codes = placeCodes(fields, readForm(fields, entry, knowledge), knowledge, entry);

  it("is told the codes of what is written in it, and of nothing else", () => {
    expect(codes).toEqual({
      france: "FR",
      France: "FR",
      "montreuil 93100": "93048",
      "Montreuil (93100)": "93048",
    });
  });

  it("judges its conditions as the server does", () => {
    const here = readForm(fields, entry, knownPlaces(codes));
    expect(here["buyer.birthCountry"]).toBe("FR");
    const refused = Object.keys(checkAnswers(fields, here, around).refusals);
    expect(refused).toContain("buyer.birthCommune");
    expect(refused).not.toContain("buyer.birthTown");
    expect(
      readForm(fields, (name) => (name === "country" ? "constructor" : undefined), knownPlaces(codes)).country,
    ).toBe("constructor");
  });
});
