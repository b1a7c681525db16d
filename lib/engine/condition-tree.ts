import type { ShapeName } from "./formats.ts";
import type { Knowledge } from "./knowledge.ts";

/** `of` is what is read: `answers.plate`, `facts.vehicle.stolen`, `row.phone`. Its schema lives apart: forms judge conditions without Zod. */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison;
export type Comparison = { of: string } & (
  | { equals: Scalar }
  | { in: Scalar[] }
  /** Several choices, among which this one. */
  | { includes: string }
  /** Another answer, letter for letter. */
  | { sameAs: string }
  | { known: boolean }
  | { shape: ShapeName }
  | { above: Amount }
  | { below: Amount }
  | { before: Moment }
  | { after: Moment }
  | { rowsAtLeast: number }
  /** A row of a group at least, read as `row`. */
  | { some: Condition }
  | { olderThanYears: number }
  | { olderThanMonths: number }
  | { past: true }
);
export type Scalar = string | number | boolean;
/** A number, or answers multiplied with each other, and something more. */
export type Amount = number | { product: string[]; plus?: number | undefined };
/** Today or the day given as an answer, so many days and months later; earlier when they are negative. */
export type Moment = { of: string; days?: number | undefined; months?: number | undefined };

export type Answers = Record<string, string>;
export type Facts = Record<string, Scalar>;

/** What is known when a condition is judged. `today` is an ISO day in Paris. */
export type Context = { answers: Answers; facts: Facts; today: string; knows?: Knowledge };
