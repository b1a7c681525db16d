import { addMonths, isDay } from "./calendar.ts";
import { type ShapeName, shapes } from "./formats.ts";

/** `of` is what is read: `answers.plate`, `facts.vehicle.stolen`. Its schema lives apart: forms judge conditions without Zod. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { of: string; equals: Scalar }
  | { of: string; in: Scalar[] }
  | { of: string; known: boolean }
  | { of: string; shape: ShapeName }
  | { of: string; above: number }
  | { of: string; olderThanYears: number }
  | { of: string; olderThanMonths: number }
  | { of: string; past: true };
export type Scalar = string | number | boolean;

export type Answers = Record<string, string>;
export type Facts = Record<string, Scalar>;

/** What is known when a condition is judged. `today` is an ISO day in Paris. */
export type Context = { answers: Answers; facts: Facts; today: string };

export const holds = (condition: Condition, context: Context): boolean => {
  if ("all" in condition) return condition.all.every((each) => holds(each, context));
  if ("any" in condition) return condition.any.some((each) => holds(each, context));
  if ("not" in condition) return !holds(condition.not, context);
  return compare(condition, valueAt(condition.of, context), context.today);
};

/** @returns undefined when nothing is known at that path; an empty answer counts as unknown. */
export const valueAt = (of: string, { answers, facts }: Context): Scalar | undefined => {
  const [root, ...rest] = of.split(".");
  const known = root === "facts" ? facts : answers;
  const value = Object.hasOwn(known, rest.join(".")) ? known[rest.join(".")] : undefined;
  return value === "" ? undefined : value;
};

type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

const compare = (condition: Comparison, value: Scalar | undefined, today: string): boolean => {
  if ("known" in condition) return (value !== undefined) === condition.known;
  if (value === undefined) return false;
  if ("equals" in condition) return value === condition.equals;
  if ("in" in condition) return condition.in.includes(value);
  if ("shape" in condition) return shapes[condition.shape](String(value));
  if ("above" in condition) return Number(value) > condition.above;
  const day = String(value);
  if (!isDay(day) || day >= today) return false;
  if ("past" in condition) return true;
  const months = "olderThanYears" in condition ? condition.olderThanYears * 12 : condition.olderThanMonths;
  return addMonths(day, months) < today;
};
