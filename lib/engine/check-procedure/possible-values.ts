import { addDays, addMonths, isDay } from "../calendar.ts";
import type { Condition } from "../condition.ts";
import type { Question } from "../field-schema.ts";
import { formats, type ShapeName } from "../formats.ts";
import { spanOf } from "../partial-date.ts";
import type { Field, Procedure } from "../procedure.ts";
import { namesOf, possibleQuestions } from "../questions.ts";
import { decimalsIn } from "../typed-numbers.ts";
import { leavesOf } from "./contents.ts";
import type { Possible, World } from "./satisfiable.ts";

/** While it is filled in, any answer may be missing; once complete, each question that is asked and required has one. */
type Moment = "drafting" | "complete";

/** The answers a definition lets be given, for wondering whether a condition can hold. */
export const worldOf = (fields: readonly Field[], today: string, moment: Moment = "drafting"): World => {
  const byName = new Map<string, Question>(
    possibleQuestions(fields).flatMap((field) => namesOf(field).map((name) => [`answers.${name}`, field] as const)),
  );
  const shown = fields.flatMap(({ visibleWhen }) => (visibleWhen ? leavesOf(visibleWhen) : []));
  return {
    today,
    valuesOf: (reading, leaves) => {
      const field = byName.get(reading);
      const said = constantsOf([...leaves, ...shown.filter(({ of }) => of === reading)], today);
      return [undefined, ...new Set(field ? answersTo(field, said) : said)];
    },
    consequencesOf: (reading, value) => {
      const field = byName.get(reading);
      if (value !== undefined) return field?.visibleWhen ? [field.visibleWhen] : [];
      if (field === undefined || moment === "drafting" || !field.required || reading !== `answers.${field.key}`)
        return [];
      return [field.visibleWhen ? { not: field.visibleWhen } : never];
    },
  };
};

export const fieldsUpTo = ({ steps }: Procedure, count: number): Field[] =>
  steps.slice(0, count).flatMap(({ fields }) => fields);

const never: Condition = { not: { all: [] } };

const shapeSamples: Record<ShapeName, string> = { "former-plate": "1234 AB 75" };

/** What the leaves compare with, what lies just around it, and something that is none of it. */
const constantsOf = (conditions: readonly Condition[], today: string): NonNullable<Possible>[] => {
  const found = conditions
    .flatMap(leavesOf)
    .flatMap(({ of: _, ...asked }) => Object.values(asked).flat())
    .filter(isScalar);
  const numbers = found.filter((value) => typeof value === "number");
  return [
    ...found.filter((value) => typeof value !== "number"),
    ...numbers.flatMap((value) => [value - 1, value, value + 1]),
    ...daysAround(numbers, today),
    ...Object.values(shapeSamples),
    true,
    false,
    "?",
  ];
};

const isScalar = (value: unknown): value is NonNullable<Possible> =>
  ["string", "number", "boolean"].includes(typeof value);

const furthest = 12 * 400;

const daysAround = (numbers: readonly number[], today: string): string[] => {
  const months = numbers.filter((value) => Number.isInteger(value) && Math.abs(value) <= furthest);
  const turning = [
    today,
    ...months.flatMap((n) =>
      Math.abs(n) <= 400 ? [addMonths(today, -n), addMonths(today, -12 * n)] : [addMonths(today, -n)],
    ),
  ];
  return turning.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
};

const answersTo = (field: Question, said: readonly NonNullable<Possible>[]): string[] => {
  const texts = said.map(String);
  switch (field.kind) {
    case "text":
      return texts.filter((value) => {
        const format = formats[field.format];
        return value === "?" || (format.normalise(value) === value && format.accepts(value, "9999-12-31"));
      });
    case "integer":
      return [...texts, String(field.min), String(field.max)].filter(
        (value) => /^\d{1,9}$/.test(value) && Number(value) >= field.min && Number(value) <= field.max,
      );
    case "date":
      return texts.filter(isDay);
    case "time":
      return ["00:00", ...texts.filter((value) => /^\d{2}:\d{2}$/.test(value))];
    case "choice":
      return field.options.map(({ value }) => value);
    case "choices":
      return combined(field.options.map(({ value }) => value));
    case "number":
      return [...texts, String(field.min), String(field.max)].filter(
        (value) => Number(value) >= field.min && Number(value) <= field.max && decimalsIn(value) <= field.decimals,
      );
    case "money":
      return [...texts, String(field.min), String(field.max)].filter(
        (value) => /^\d+$/.test(value) && Number(value) >= field.min && Number(value) <= field.max,
      );
    case "partial-date":
      return texts.filter((value) => spanOf(value) !== undefined);
    case "yes-no":
      return ["yes", "no"];
    case "consent":
      return ["yes"];
    case "explanation":
      return [];
    case "long-text":
    case "commune":
    case "country":
    case "address":
    case "identity":
      return texts;
  }
};

/** Each alone, two by two, and all together. */
const combined = (options: readonly string[]): string[] => [
  ...options,
  ...options.flatMap((one, index) => options.slice(index + 1).map((other) => `${one} ${other}`)),
  options.join(" "),
];
