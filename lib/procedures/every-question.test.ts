import { describe, expect, it } from "vitest";
import { checkAnswers } from "#lib/engine/answers.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import { defineProcedure } from "#lib/engine/procedure.ts";
import { fieldsOf } from "#lib/engine/questions.ts";
import { summaryOf } from "#lib/engine/summary.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { rightAnswers } from "./fixtures/every-question/answers.ts";
import { everyQuestion } from "./fixtures/every-question/every-question.ts";

const procedure = defineProcedure(everyQuestion);
const fields = fieldsOf(procedure);
const around = { facts: {}, today: "2026-11-21", knows: knowledge };
const check = (changes: Answers) => checkAnswers(fields, { ...rightAnswers, ...changes }, around, procedure.rules);
const refused = (changes: Answers) => Object.keys(check(changes).refusals);
const contextOf = (changes: Answers) => ({ ...around, answers: check(changes).answers });

describe("a procedure with every kind of question", () => {
  it("keeps right answers as they are", () => {
    expect(check({})).toEqual({ answers: rightAnswers, refusals: {} });
  });

  it("has neither too few rows of a group nor too many", () => {
    expect(refused({ "contacts.count": "4" })).toContain("contacts.count");
    expect(refused({ "contacts.count": "0" })).toEqual([]);
    expect(check({ "contacts.count": "0" }).answers["contacts.count"]).toBe("1");
    const { "contacts.count": _, ...uncounted } = rightAnswers;
    expect(checkAnswers(fields, uncounted, around, procedure.rules).answers).toEqual(rightAnswers);
  });
});

describe("a condition", () => {
  it.each<[string, Answers, Answers]>([
    ["whenEquals", { open: "yes" }, { open: "no" }],
    ["whenIn", { sort: "small" }, { sort: "big" }],
    ["whenIncludes", { needs: "water power" }, { needs: "water" }],
    ["whenKnown", { oldPlate: "1234 AB 75" }, { oldPlate: "" }],
    ["whenShape", { oldPlate: "1234 AB 75" }, { oldPlate: "AB-123-CD" }],
    ["whenSame", { oldPlate: "AB-123-CD", samePlate: "ab123cd" }, { oldPlate: "AB-123-CD", samePlate: "AB-123-CE" }],
    ["whenAbove", { length: "50.01" }, { length: "50" }],
    ["whenBelow", { length: "2.99", width: "3" }, { length: "3", width: "3" }],
    ["whenBefore", { starts: "2026-11-22" }, { starts: "2026-11-23" }],
    ["whenAfter", { starts: "2026-11-30", ends: "2027-03-01" }, { starts: "2026-11-30", ends: "2027-02-28" }],
    ["whenOldYears", { starts: "2022-11-20" }, { starts: "2022-11-21" }],
    ["whenOldMonths", { starts: "2026-05-20" }, { starts: "2026-05-21" }],
    ["whenPast", { starts: "2026-11-20" }, { starts: "2026-11-21" }],
    ["whenAll", { open: "yes", sort: "small" }, { open: "yes", sort: "big" }],
    ["whenAny", { open: "no", sort: "big" }, { open: "yes", sort: "big" }],
    ["many", { "contacts.count": "2" }, { "contacts.count": "1" }],
    ["holder", { "contacts.1.keys": "yes" }, { "contacts.1.keys": "no" }],
    ["contacts.1.place", { "contacts.1.keys": "yes" }, { "contacts.1.keys": "no" }],
    ["buyer.companyName", { "buyer.type": "legal" }, { "buyer.type": "natural" }],
    ["buyer.birthCommune", { "buyer.type": "natural", "buyer.birthCountry": "FR" }, { "buyer.type": "legal" }],
    ["buyer.birthTown", { "buyer.type": "natural", "buyer.birthCountry": "BE" }, { "buyer.type": "natural" }],
  ])("asks %s, or neither asks nor keeps it", (key, shown, hidden) => {
    expect(check({ ...shown, [key]: "x" }).answers).toHaveProperty([key], "x");
    expect(refused({ ...hidden, [key]: "" })).not.toContain(key);
    expect(check({ ...hidden, [key]: "x" }).answers).not.toHaveProperty([key]);
  });
});

describe("a gate and a rule that warns", () => {
  const at = (changes: Answers) => {
    const { blocks, warnings } = gatesAt(procedure, contextOf(changes), "conditions");
    return { blocks: blocks.map(({ key }) => key), warnings: warnings.map(({ key }) => key) };
  };

  it("say nothing of right answers", () => {
    expect(at({})).toEqual({ blocks: [], warnings: [] });
  });

  it("stop, warn, or send to another procedure", () => {
    expect(at({ open: "no" })).toEqual({ blocks: ["closed"], warnings: [] });
    expect(at({ length: "91" })).toEqual({ blocks: [], warnings: ["long"] });
    expect(at({ needs: "water light" })).toEqual({ blocks: ["elsewhere"], warnings: [] });
  });

  it("warn of a late filing without refusing it", () => {
    expect(refused({ starts: "2026-11-22", whenBefore: "x" })).toEqual([]);
    expect(at({ starts: "2026-11-22" })).toEqual({ blocks: [], warnings: ["late"] });
    expect(gatesAt(procedure, contextOf({ starts: "2026-11-22" }), "personnes").warnings).toEqual([]);
  });
});

describe("a register that fills answers in", () => {
  const known = { ...contextOf({ companyName: "Café" }), facts: { "company.name": "Café" } };

  it("is named beside the answer that it gave", () => {
    const rows = summaryOf(procedure, known, "fr").flatMap((section) => section.rows);
    expect(rows.find(({ key }) => key === "companyName")?.provider?.fr).toBe("l’Insee");
    expect(rows.filter(({ provider }) => provider)).toHaveLength(1);
  });

  it("warns that it does not answer, and lets the person go on by hand", () => {
    const { blocks, warnings } = gatesAt(procedure, { ...known, facts: { "company.unavailable": true } }, "reponses");
    expect(blocks).toEqual([]);
    expect(warnings.map(({ key, remedy }) => [key, remedy.fr])).toEqual([
      ["company-unavailable", "Écrivez le nom vous-même."],
    ]);
    const silent = { ...known, facts: { "place.unavailable": true } };
    expect(gatesAt(procedure, silent, "reponses").warnings).toEqual([]);
  });
});

describe("the summary of every kind of question", () => {
  const rows = (language: "fr" | "en") =>
    summaryOf(procedure, contextOf({}), language).flatMap((section) => section.rows);

  it("lists each answer that was given, under a question of its own", () => {
    const listed = rows("fr").map(({ key }) => key);
    const given = new Set(Object.keys(check({}).answers).map((name) => name.replace(/\.(street|postcode|city)$/, "")));
    expect(new Set(listed)).toEqual(
      new Set([...given].filter((name) => !/count$|^declaration$/.test(name)).concat("count")),
    );
  });

  it("words each as a person would", () => {
    const worded = (language: "fr" | "en") => Object.fromEntries(rows(language).map(({ key, value }) => [key, value]));
    expect(worded("fr")).toMatchObject({
      area: "12,5\u00a0m²",
      rent: "1\u202f234,56\u00a0€",
      since: "mars 1998",
      town: "Montreuil (93100)",
      country: "Belgique",
      open: "Oui",
      needs: "water",
      story: "Il était une fois\nune rue.",
      "applicant.gender": "Féminin",
      "applicant.birthdate": "9 juin 1991",
      "contacts.1.keys": "Oui",
      "applicant.address": "18 rue des Lilas\n93100 Montreuil",
    });
    expect(worded("en")).toMatchObject({
      area: "12.5\u00a0m²",
      rent: "€1,234.56",
      since: "March 1998",
      country: "Belgium",
    });
    expect(rows("fr").find(({ key }) => key === "contacts.1.person.phone")?.label.fr).toBe(
      "Contact 2 · Qui · Numéro de téléphone",
    );
  });
});
