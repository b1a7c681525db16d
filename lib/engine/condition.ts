import { addDays, addMonths, isDay } from "./calendar.ts";
import type { Amount, Answers, Comparison, Condition, Context, Facts, Moment, Scalar } from "./condition-tree.ts";
import { shapes } from "./formats.ts";
import { spanOf } from "./partial-date.ts";
import { inRow } from "./paths.ts";
import { rowsIn } from "./rows.ts";

export type { Answers, Condition, Context, Facts, Scalar };

export const holds = (condition: Condition, context: Context): boolean => {
  if ("all" in condition) return condition.all.every((each) => holds(each, context));
  if ("any" in condition) return condition.any.some((each) => holds(each, context));
  if ("not" in condition) return !holds(condition.not, context);
  if ("rowsAtLeast" in condition) return rowsAt(condition.of, context) >= condition.rowsAtLeast;
  if ("some" in condition) return holdsInSomeRow(condition.of, condition.some, context);
  return compare(condition, valueAt(condition.of, context), context);
};

const groupAt = (of: string): string => of.replace(/^answers\./, "");

const rowsAt = (of: string, { answers }: Context): number => rowsIn(groupAt(of), answers);

const holdsInSomeRow = (of: string, condition: Condition, context: Context): boolean =>
  Array.from({ length: rowsAt(of, context) }).some((_, row) => holds(inRow(condition, groupAt(of), row), context));

/** @returns undefined when nothing is known at that path; an empty answer counts as unknown. */
export const valueAt = (of: string, { answers, facts }: Context): Scalar | undefined => {
  const [root, ...rest] = of.split(".");
  const known = root === "facts" ? facts : answers;
  const value = Object.hasOwn(known, rest.join(".")) ? known[rest.join(".")] : undefined;
  return value === "" ? undefined : value;
};

type OnValue = Exclude<Comparison, { rowsAtLeast: number } | { some: Condition }>;

const compare = (condition: OnValue, value: Scalar | undefined, context: Context): boolean => {
  if ("known" in condition) return (value !== undefined) === condition.known;
  if (value === undefined) return false;
  if ("equals" in condition) return value === condition.equals;
  if ("in" in condition) return condition.in.includes(value);
  if ("includes" in condition) return String(value).split(" ").includes(condition.includes);
  if ("sameAs" in condition) return value === valueAt(condition.sameAs, context);
  if ("shape" in condition) return shapes[condition.shape](String(value));
  if ("above" in condition) return Number(value) > amountOf(condition.above, context);
  if ("below" in condition) return Number(value) < amountOf(condition.below, context);
  return compareDays(condition, String(value), context);
};

/** Not a number while one of the factors is not known: then nothing is above nor below. Rounded, for 0.1 × 3 is not quite 0.3 to a machine. */
const amountOf = (amount: Amount, context: Context): number => {
  if (typeof amount === "number") return amount;
  const factors = amount.product.map((path) => Number(valueAt(path, context) ?? Number.NaN));
  const total = factors.reduce((product, each) => product * each, 1) + (amount.plus ?? 0);
  return Math.round(total * 1e6) / 1e6;
};

type OnDays = Extract<OnValue, { before: Moment } | { after: Moment } | { past: true } | object>;

const compareDays = (condition: OnDays, value: string, context: Context): boolean => {
  if ("before" in condition) return isBefore(spanOf(value)?.last, momentOf(condition.before, context)?.first);
  if ("after" in condition) return isBefore(momentOf(condition.after, context)?.last, spanOf(value)?.first);
  if (!isDay(value) || value >= context.today) return false;
  if ("olderThanYears" in condition) return addMonths(value, condition.olderThanYears * 12) < context.today;
  if ("olderThanMonths" in condition) return addMonths(value, condition.olderThanMonths) < context.today;
  return true;
};

const isBefore = (first: string | undefined, second: string | undefined): boolean =>
  first !== undefined && second !== undefined && first < second;

/** A partial date is only before another when the whole of it is. */
const momentOf = ({ of, days = 0, months = 0 }: Moment, context: Context) => {
  const span = spanOf(of === "today" ? context.today : String(valueAt(of, context) ?? ""));
  const later = (day: string) => addDays(addMonths(day, months), days);
  return span && { first: later(span.first), last: later(span.last) };
};
