import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineProcedure } from "#lib/engine/procedure.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { everyQuestion } from "#lib/procedures/fixtures/every-question/every-question.ts";
import { checkAnswers } from "./answers.ts";
import { fieldsOf, namesOf } from "./questions.ts";
import { readForm } from "./read-form.ts";
import { withoutRow, withRow } from "./rows.ts";
import { centsOf, eurosOf, plainNumber } from "./typed-numbers.ts";

const fields = fieldsOf(defineProcedure(everyQuestion));
const read = (entries: Record<string, string>) => readForm(fields, (name) => entries[name], knowledge);

describe("a form", () => {
  it.each([
    ["rent", "1 234,56 €", "123456"],
    ["rent", "1\u202f234,5", "123450"],
    ["rent", "12", "1200"],
    ["rent", "0.99", "99"],
    ["rent", "12,345", "12,345"],
    ["rent", "1e3", "1e3"],
    ["town", "Montreuil (93100)", "93048"],
    ["town", "saint-étienne", "42218"],
    ["town", "St Etienne", "42218"],
    ["town", "93100", "93048"],
    ["town", "13100", "13100\u00a0?"],
    ["town", "Montreuil", "Montreuil"],
    ["town", "Béon (01039)", "Béon (01039)"],
    ["birthTown", "Béon (01039)", "01039"],
    ["town", "Paris", "75056"],
    ["country", "belgique", "BE"],
    ["country", "Côte d’Ivoire", "CI"],
    ["country", "Germany", "DE"],
    ["country", "FR", "FR\u00a0?"],
  ])("gives %s, typed %j, as %j", (name, typed, kept) => {
    expect(read({ [name]: typed })[name]).toBe(kept);
  });

  it("gives of a date what is known of it", () => {
    const of = (day: string, month: string, year: string) =>
      read({ "since.day": day, "since.month": month, "since.year": year }).since;
    expect([of("", "", ""), of("", "", "1954"), of("", "3", "1954"), of("2", "3", "1954")]).toEqual([
      "",
      "1954",
      "1954-03",
      "1954-03-02",
    ]);
    expect(of("2", "", "1954")).toBe("1954-00-02");
  });

  it("gives several choices in the order of the definition", () => {
    expect(read({ "needs.light": "yes", "needs.water": "yes", "needs.gas": "yes" }).needs).toBe("water light");
  });

  it("gives as many rows as it has, within what is allowed", () => {
    const keysOf = (count: string) =>
      Object.keys(read({ "contacts.count": count })).filter((name) => /keys$/.test(name));
    expect(keysOf("2")).toEqual(["contacts.0.keys", "contacts.1.keys"]);
    expect(keysOf("999")).toHaveLength(3);
    expect(keysOf("-1")).toHaveLength(1);
  });

  it("gives nothing of what the identity provider vouches for", () => {
    expect(read({ "applicant.familyName": "Forged", family: "Forged" })).not.toHaveProperty(["applicant.familyName"]);
  });

  it("is understood once for all, whatever is typed", { timeout: 30_000 }, () => {
    const names = [
      ...fields.flatMap((field) => namesOf(field)),
      "contacts.count",
      "needs.water",
      "since.year",
      "day.day",
    ];
    const typed = fc.oneof(
      fc.constantFrom("yes", "2", "12,5", "1954", "Paris", "FR", "no"),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    const around = { facts: {}, today: "2026-11-21", knows: knowledge };
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), typed, { maxKeys: 60 }), (entries) => {
        const once = checkAnswers(fields, read(entries), around);
        expect(checkAnswers(fields, { ...once.answers }, around)).toEqual(once);
      }),
    );
  });
});

describe("a number as it is typed", () => {
  it.each([
    ["12,50", "12.5"],
    ["012", "12"],
    ["-0,0", "0"],
    ["1 234,5", "1234.5"],
    ["−3", "-3"],
    ["12.", "12"],
    [".5", ".5"],
    ["1,234.5", "1,234.5"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(plainNumber(typed)).toBe(kept);
    expect(plainNumber(kept)).toBe(kept);
  });

  it("is shown in euros as it would be typed", () => {
    expect(["0", "5", "1200", "123456", "12,345"].map(eurosOf)).toEqual(["0", "0,05", "12", "1234,56", "12,345"]);
    fc.assert(
      fc.property(fc.nat(), (cents) => {
        expect(centsOf(eurosOf(String(cents)))).toBe(String(cents));
      }),
    );
  });
});

describe("the rows of a group", () => {
  const answers = { line: "x", "contacts.count": "3", "contacts.0.a": "0", "contacts.1.a": "1", "contacts.2.b.c": "2" };

  it("are one more to fill in", () => {
    expect(withRow("contacts", answers, 3)).toEqual({ ...answers, "contacts.count": "4" });
  });

  it("move up when one goes", () => {
    expect(withoutRow("contacts", answers, 3, 1)).toEqual({
      line: "x",
      "contacts.count": "2",
      "contacts.0.a": "0",
      "contacts.1.b.c": "2",
    });
  });
});
