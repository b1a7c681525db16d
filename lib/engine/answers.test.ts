import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { checkAnswers, fieldsOf, namesOf, readForm } from "./answers.ts";
import type { Answers } from "./condition.ts";
import { type Field, fieldSchema } from "./field-schema.ts";

const around = { facts: {}, today: "2026-11-21" };
const label = { fr: "Question", en: "Question" };
const field = (rest: Record<string, unknown>): Field => fieldSchema.parse({ label, ...rest });
const choice = (key: string, rest: object = {}): Field =>
  field({ key, kind: "choice", options: ["yes", "no"].map((value) => ({ value, label })), ...rest });
const when = (name: string, equals: string) => ({ visibleWhen: { of: `answers.${name}`, equals } });
const refused = (fields: Field[], raw: Answers): string[] => Object.keys(checkAnswers(fields, raw, around).refusals);

describe("a hidden question", () => {
  const chain = [choice("first"), choice("second", when("first", "yes")), choice("third", when("second", "yes"))];

  it("is neither required nor kept, nor is what it hides in its turn", () => {
    expect(checkAnswers(chain, { first: "no", second: "yes", third: "yes" }, around)).toEqual({
      answers: { first: "no" },
      refusals: {},
    });
  });

  it("is required as soon as it is seen", () => {
    expect(refused(chain, { first: "yes" })).toEqual(["second"]);
    expect(refused(chain, { first: "yes", second: "yes" })).toEqual(["third"]);
  });

  it("may depend on another step, whose answers are looked at and left alone", () => {
    const later = [choice("second", when("first", "yes")), choice("never", when("first", "no"))];
    expect(refused(later, { first: "yes", never: "no" })).toEqual(["second"]);
    expect(checkAnswers(later, { first: "yes", second: "no", never: "no" }, around).answers).toEqual({ second: "no" });
  });
});

describe("an answer of each kind", () => {
  const date = field({ key: "day", kind: "date", notAfterToday: true, notBefore: "1950-01-01" });
  const integer = field({ key: "km", kind: "integer", min: 0, max: 2_000_000 });
  const cases: [Field, string, boolean][] = [
    [date, "2026-11-21", true],
    [date, "1950-01-01", true],
    [date, "2026-11-22", false],
    [date, "1949-12-31", false],
    [date, "2026-02-29", false],
    [date, "21/11/2026", false],
    [integer, "0", true],
    [integer, "2\u202f000\u00a0000", true],
    [integer, "46.910", true],
    [integer, "2000001", false],
    [integer, "-1", false],
    [integer, "1e3", false],
    [integer, "12,5", false],
    [integer, "9".repeat(400), false],
    [field({ key: "at", kind: "time" }), "23:59", true],
    [field({ key: "at", kind: "time" }), "24:00", false],
    [field({ key: "at", kind: "time" }), "9:30", false],
    [choice("yes"), "no", true],
    [choice("yes"), "maybe", false],
    [choice("yes"), "constructor", false],
    [field({ key: "sure", kind: "consent" }), "yes", true],
    [field({ key: "sure", kind: "consent" }), "on", false],
    [field({ key: "line", kind: "text" }), "a".repeat(200), true],
    [field({ key: "line", kind: "text" }), "a".repeat(201), false],
  ];

  it.each(cases)("of $kind: %#", (asked, value, right) => {
    expect(refused([asked], { [asked.key]: value })).toEqual(right ? [] : [asked.key]);
  });

  it("is asked for when it is missing, unless it is optional", () => {
    const kinds = [...new Map(cases.map(([asked]) => [asked.kind, asked])).values()];
    expect(refused(kinds, {})).toEqual(kinds.map(({ key }) => key));
    const optional = kinds.map((asked) => ({ ...asked, required: false }));
    expect(refused(optional, Object.fromEntries(kinds.map(({ key }) => [key, " \u200b "])))).toEqual([]);
  });

  it("is refused in both languages, with a nonbreaking space before the colon", () => {
    for (const [asked, value] of cases) {
      for (const { fr, en } of Object.values(checkAnswers([asked], { [asked.key]: value }, around).refusals)) {
        expect(fr).toMatch(/\S\.$/);
        expect(fr).not.toMatch(/ [?!:;»]/);
        expect(en).toMatch(/\S\.$/);
      }
    }
  });
});

describe("an address", () => {
  const address = field({ key: "home", kind: "address" });
  const right = { "home.street": " 18 rue  des Lilas ", "home.postcode": "93100", "home.city": "Montreuil" };

  it("is kept in parts, of which street, postcode and town are needed", () => {
    const { answers, refusals } = checkAnswers([address], { ...right, "home.building": "" }, around);
    expect(answers).toEqual({ ...right, "home.street": "18 rue des Lilas" });
    expect(refusals).toEqual({});
    expect(refused([address], {})).toEqual(["home.street", "home.postcode", "home.city"]);
    expect(refused([{ ...address, required: false }], {})).toEqual([]);
  });

  it.each([
    ["93100", true],
    ["01000", true],
    ["20000", true],
    ["97400", true],
    ["98800", true],
    ["00100", false],
    ["9310", false],
    ["931000", false],
    ["2A004", false],
    ["99000", false],
  ])("has a postcode of five French digits: %s", (postcode, accepted) => {
    expect(refused([address], { ...right, "home.postcode": postcode })).toEqual(accepted ? [] : ["home.postcode"]);
  });

  it("is never too long to be printed", () => {
    expect(refused([address], { ...right, "home.locality": "x".repeat(121) })).toEqual(["home.locality"]);
  });
});

describe("a form", () => {
  const fields = [
    field({ key: "day", kind: "date" }),
    field({ key: "name", kind: "identity", claim: "family_name" }),
    field({ key: "home", kind: "address" }),
  ];
  const read = (entries: Record<string, string>) => readForm(fields, (name) => entries[name]);

  it("gives a date whole, or in three parts", () => {
    expect(read({ day: "2026-11-21" }).day).toBe("2026-11-21");
    expect(read({ "day.day": " 1", "day.month": "2", "day.year": "2026" }).day).toBe("2026-02-01");
    expect(read({ "day.day": "1", "day.month": "2" }).day).toBe("0000-02-01");
    expect(read({ "day.day": "31", "day.month": "02", "day.year": "2026" }).day).toBe("2026-02-31");
    expect(read({}).day).toBe("");
  });

  it("gives nothing of what the identity provider vouches for, nor of what was not asked", () => {
    const raw = read({ name: "Forged", stranger: "1", "home.city": "Montreuil", "home.country": "X" });
    expect(Object.keys(raw)).toEqual(["day", ...namesOf(field({ key: "home", kind: "address" }))]);
    expect(raw["home.city"]).toBe("Montreuil");
  });
});

describe.each(catalogue.map((procedure) => [procedure.slug, fieldsOf(procedure)] as const))("%s", (_slug, fields) => {
  const names = fields.flatMap((each) => namesOf(each));
  const plausible = fields.flatMap((each) =>
    each.kind === "choice" ? each.options.map(({ value }) => value) : ["2026-01-02", "12", "yes", "1234ab75"],
  );
  const forms = fc.dictionary(
    fc.oneof(fc.constantFrom(...names), fc.string()),
    fc.oneof(fc.constantFrom(...plausible), fc.string({ unit: "binary", maxLength: 30 })),
    { maxKeys: 40 },
  );

  it("keeps known names alone of whatever is typed, and nothing changes the second time", { timeout: 30_000 }, () => {
    const known = new Set(names);
    fc.assert(
      fc.property(forms, (raw) => {
        const once = checkAnswers(fields, raw, around);
        expect(Object.keys(once.answers).filter((name) => !known.has(name))).toEqual([]);
        expect(checkAnswers(fields, once.answers, around)).toEqual(once);
      }),
    );
  });
});
