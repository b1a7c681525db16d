import { describe, expect, it } from "vitest";
import { type Condition, type Context, holds, valueAt } from "./condition.ts";
import { conditionSchema } from "./condition-schema.ts";

const context: Context = {
  answers: { plate: "1234 AB 75", sold: "2026-08-31", empty: "", count: "12", "address.city": "Montreuil" },
  facts: { "vehicle.power": 7, "vehicle.stolen": false, "vehicle.first": "2022-11-21" },
  today: "2026-11-21",
};
const on = (today: string): Context => ({ ...context, today });

const forms: [Condition, boolean][] = [
  [{ of: "answers.count", equals: "12" }, true],
  [{ of: "answers.count", equals: 12 }, false],
  [{ of: "facts.vehicle.power", equals: 7 }, true],
  [{ of: "facts.vehicle.stolen", equals: false }, true],
  [{ of: "answers.address.city", in: ["Paris", "Montreuil"] }, true],
  [{ of: "answers.address.city", in: ["Paris"] }, false],
  [{ of: "answers.plate", known: true }, true],
  [{ of: "answers.empty", known: true }, false],
  [{ of: "answers.empty", known: false }, true],
  [{ of: "answers.plate", shape: "former-plate" }, true],
  [{ of: "answers.count", shape: "former-plate" }, false],
  [{ of: "facts.vehicle.power", above: 6 }, true],
  [{ of: "facts.vehicle.power", above: 7 }, false],
  [{ of: "answers.count", above: 11 }, true],
  [{ of: "answers.plate", above: 0 }, false],
  [{ of: "answers.sold", past: true }, true],
  [{ of: "answers.count", past: true }, false],
  [{ of: "answers.count", olderThanMonths: 1 }, false],
  [
    {
      all: [
        { of: "answers.plate", known: true },
        { of: "facts.vehicle.stolen", equals: false },
      ],
    },
    true,
  ],
  [
    {
      all: [
        { of: "answers.plate", known: true },
        { of: "facts.vehicle.stolen", equals: true },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { of: "answers.empty", known: true },
        { of: "facts.vehicle.stolen", equals: false },
      ],
    },
    true,
  ],
  [
    {
      any: [
        { of: "answers.empty", known: true },
        { of: "facts.vehicle.stolen", equals: true },
      ],
    },
    false,
  ],
  [{ not: { of: "facts.vehicle.stolen", equals: true } }, true],
];

describe("a condition", () => {
  it.each(forms)("%j is %s", (condition, expected) => {
    expect(conditionSchema.parse(condition)).toEqual(condition);
    expect(holds(condition, context)).toBe(expected);
  });

  it.each(["answers.nobody", "facts.nobody", "answers.constructor", "facts.toString", "answers.empty"])(
    "never holds about what is not known, %s, but to say so",
    (of) => {
      const comparisons: Condition[] = [
        { of, equals: "" },
        { of, in: ["", false, 0] },
        { of, above: -1 },
        { of, past: true },
        { of, olderThanYears: 1 },
        { of, olderThanMonths: 1 },
        { of, shape: "former-plate" },
        { of, known: true },
      ];
      expect(comparisons.filter((each) => holds(each, context))).toEqual([]);
      expect(holds({ of, known: false }, context)).toBe(true);
      expect(valueAt(of, context)).toBeUndefined();
    },
  );

  it.each([{ all: [] }, { any: [] }, { of: "plate", known: true }, { of: "answers.a", equals: 1, known: true }, {}])(
    "is refused in a definition when it is %j",
    (condition) => {
      expect(conditionSchema.safeParse(condition).success).toBe(false);
    },
  );
});

describe("an age", () => {
  it("counts from anniversary to anniversary, the day itself not yet older", () => {
    const four: Condition = { of: "facts.vehicle.first", olderThanYears: 4 };
    expect(holds(four, on("2026-11-21"))).toBe(false);
    expect(holds(four, on("2026-11-22"))).toBe(true);
  });

  it("ends with the month when it is too short", () => {
    const six: Condition = { of: "answers.sold", olderThanMonths: 6 };
    expect(holds(six, on("2027-02-28"))).toBe(false);
    expect(holds(six, on("2027-03-01"))).toBe(true);
  });

  it("begins with yesterday: neither today nor a far day to come is past", () => {
    expect(holds({ of: "answers.sold", past: true }, on("2026-08-31"))).toBe(false);
    expect(holds({ of: "answers.sold", past: true }, on("2026-09-01"))).toBe(true);
    const far = { ...context, answers: { sold: "9999-12-31" } };
    expect(holds({ of: "answers.sold", olderThanMonths: 1 }, far)).toBe(false);
  });
});
