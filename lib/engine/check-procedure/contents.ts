import type { Condition } from "../condition.ts";
import { conditionSchema } from "../condition-schema.ts";
import type { Comparison } from "../condition-tree.ts";
import type { Path } from "./problem.ts";

export type Placed<Value> = { path: Path; value: Value };
export type PlacedCondition = Placed<Condition>;

const reading = /^(?:answers|facts)\.\S+$/;
const rowReading = /^row\.\S+$/;

/** Everything read in that part, by its full name, with where it is read. */
export const readingsIn = (part: unknown, at: Path = []): Placed<string>[] =>
  walk(part, at, (value) => (typeof value === "string" && reading.test(value) ? value : undefined));

/** Everything read in the row of a group, by its name in the row. */
export const rowReadingsIn = (part: unknown, at: Path = []): Placed<string>[] =>
  walk(part, at, (value) =>
    typeof value === "string" && rowReading.test(value) ? value.slice("row.".length) : undefined,
  );

/** Every whole condition in that part: those inside another are not told again. */
export const conditionsIn = (part: unknown, at: Path = []): PlacedCondition[] =>
  walk(part, at, (value) => {
    if (typeof value !== "object" || value === null || !looksLikeCondition(value)) return undefined;
    const read = conditionSchema.safeParse(value);
    return read.success ? read.data : undefined;
  });

/** Every text written in both languages. */
export const textsIn = (part: unknown, at: Path = []): Placed<{ fr: string; en: string }>[] =>
  walk(part, at, (value) => {
    if (typeof value !== "object" || value === null || !("fr" in value && "en" in value)) return undefined;
    return { fr: String(value.fr), en: String(value.en) };
  });

export const leavesOf = (condition: Condition): Comparison[] => {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  return [condition];
};

const looksLikeCondition = (value: object): boolean =>
  ["all", "any", "not", "of"].some((key) => Object.hasOwn(value, key));

/** @param told what to keep of a value; undefined: look inside. */
const walk = <Value>(value: unknown, path: Path, told: (value: unknown) => Value | undefined): Placed<Value>[] => {
  const found = told(value);
  if (found !== undefined) return [{ path, value: found }];
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inside]) => walk(inside, [...path, key], told));
};
