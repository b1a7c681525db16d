import type { Amount, Comparison, Condition, Moment } from "./condition-tree.ts";

/** Everything a condition reads, by its path; a row's answers count as their group. */
export const pathsOf = (condition: Condition): string[] => [
  ...new Set(
    rawPathsOf(condition)
      .filter((path) => path !== "today")
      .filter((path) => !path.startsWith("row.")),
  ),
];

const rawPathsOf = (condition: Condition): string[] => {
  if ("all" in condition) return condition.all.flatMap(rawPathsOf);
  if ("any" in condition) return condition.any.flatMap(rawPathsOf);
  if ("not" in condition) return rawPathsOf(condition.not);
  if ("some" in condition) return [condition.of, ...rawPathsOf(condition.some)];
  return [condition.of, ...comparedTo(condition)];
};

const comparedTo = (condition: Comparison): string[] => {
  if ("sameAs" in condition) return [condition.sameAs];
  if ("above" in condition) return factorsOf(condition.above);
  if ("below" in condition) return factorsOf(condition.below);
  if ("before" in condition) return [condition.before.of];
  return "after" in condition ? [condition.after.of] : [];
};

const factorsOf = (amount: Amount): string[] => (typeof amount === "number" ? [] : amount.product);

/** The condition as it is read in one row of a group: `row.phone` becomes `answers.contacts.0.phone`. */
export const inRow = (condition: Condition, group: string, row: number): Condition => {
  const at = (path: string): string => path.replace(/^row\./, `answers.${group}.${row}.`);
  const bind = (each: Condition): Condition => {
    if ("all" in each) return { all: each.all.map(bind) };
    if ("any" in each) return { any: each.any.map(bind) };
    if ("not" in each) return { not: bind(each.not) };
    if ("some" in each) return { ...each, of: at(each.of) };
    return bound(each, at);
  };
  return bind(condition);
};

const bound = (condition: Comparison, at: (path: string) => string): Comparison => {
  const amount = (each: Amount): Amount =>
    typeof each === "number" ? each : { ...each, product: each.product.map(at) };
  const moment = (each: Moment): Moment => ({ ...each, of: at(each.of) });
  const of = at(condition.of);
  if ("sameAs" in condition) return { of, sameAs: at(condition.sameAs) };
  if ("above" in condition) return { of, above: amount(condition.above) };
  if ("below" in condition) return { of, below: amount(condition.below) };
  if ("before" in condition) return { of, before: moment(condition.before) };
  if ("after" in condition) return { of, after: moment(condition.after) };
  return { ...condition, of };
};
