import { addDays, addMonths, isDay } from "#lib/engine/calendar.ts";
import { type Context, type Scalar, valueAt } from "#lib/engine/condition.ts";
import type { Amount, Comparison, Moment } from "#lib/engine/condition-tree.ts";
import { spanOf } from "#lib/engine/partial-date.ts";

/** What one of the answers or facts that a comparison reads may be for it to turn out one way or the other: what it is compared with, and just beside. */
export const near = (leaf: Comparison, path: string, context: Context): Scalar[] => {
  if ("equals" in leaf) return [leaf.equals, typeof leaf.equals === "boolean" ? !leaf.equals : "?"];
  if ("in" in leaf) return [...leaf.in, "?"];
  if ("includes" in leaf) return [leaf.includes];
  if ("known" in leaf) return ["Quelque chose"];
  if ("sameAs" in leaf) return known(valueAt(path === leaf.of ? leaf.sameAs : leaf.of, context));
  if ("above" in leaf) return numbersBeside(leaf.of, leaf.above, path, context);
  if ("below" in leaf) return numbersBeside(leaf.of, leaf.below, path, context);
  return daysNear(leaf, path, context);
};

const daysNear = (leaf: Comparison, path: string, context: Context): string[] => {
  if ("before" in leaf) return daysBeside(leaf.of, leaf.before, path, context);
  if ("after" in leaf) return daysBeside(leaf.of, leaf.after, path, context);
  if ("olderThanYears" in leaf) return around(addMonths(context.today, -12 * leaf.olderThanYears));
  if ("olderThanMonths" in leaf) return around(addMonths(context.today, -leaf.olderThanMonths));
  return "past" in leaf ? around(context.today) : [];
};

/** The paths that a comparison reads. */
export const readBy = (leaf: Comparison): string[] => {
  const other = (amount: Amount): string[] => (typeof amount === "number" ? [] : amount.product);
  const day = ({ of }: Moment): string[] => (of === "today" ? [] : [of]);
  if ("sameAs" in leaf) return [leaf.of, leaf.sameAs];
  if ("above" in leaf) return [leaf.of, ...other(leaf.above)];
  if ("below" in leaf) return [leaf.of, ...other(leaf.below)];
  if ("before" in leaf) return [leaf.of, ...day(leaf.before)];
  if ("after" in leaf) return [leaf.of, ...day(leaf.after)];
  return [leaf.of];
};

const known = (value: Scalar | undefined): Scalar[] => (value === undefined ? [] : [value]);

const around = (day: string): string[] => [addDays(day, -1), day, addDays(day, 1)];

const numbersBeside = (of: string, amount: Amount, path: string, context: Context): Scalar[] => {
  const numberAt = (each: string): number => Number(valueAt(each, context) ?? Number.NaN);
  const { product, plus = 0 } = typeof amount === "number" ? { product: [], plus: amount } : amount;
  const factors = path === of ? product : [of, ...product.filter((each) => each !== path)];
  const [first = 1, ...rest] = factors.map(numberAt);
  const exact =
    path === of
      ? rest.reduce((total, each) => total * each, product.length > 0 ? first : 0) + plus
      : (first - plus) / rest.reduce((total, each) => total * each, 1);
  if (!Number.isFinite(exact)) return [];
  const whole = Math.round(exact);
  return [exact, whole - 1, whole, whole + 1, exact - 0.01, exact + 0.01].map((value) => Math.round(value * 1e6) / 1e6);
};

const daysBeside = (
  of: string,
  { of: other, days = 0, months = 0 }: Moment,
  path: string,
  context: Context,
): string[] => {
  const isFirst = path === of;
  const { first = "", last = "" } = spanOf(String(readAt(isFirst ? other : of, context))) ?? {};
  if (!isDay(first)) return [];
  const moved = (day: string): string =>
    isFirst ? addDays(addMonths(day, months), days) : addMonths(addDays(day, -days), -months);
  return [...around(moved(first)), ...around(moved(last))];
};

const readAt = (path: string, context: Context): Scalar | undefined =>
  path === "today" ? context.today : valueAt(path, context);
