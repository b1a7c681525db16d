import type { Comparison, Condition, Scalar } from "../condition-tree.ts";
import { formerPlatePattern, type ShapeName } from "../formats.ts";
import type { JsonSchema } from "./json-schema.ts";
import { literally } from "./patterns.ts";

/** The condition as a schema of the answers; undefined when a schema cannot say it: facts, days, one answer compared with another. */
export const conditionSaid = (condition: Condition): JsonSchema | undefined => {
  if ("all" in condition) return together("allOf", condition.all);
  if ("any" in condition) return together("anyOf", condition.any);
  if ("not" in condition) {
    const inner = conditionSaid(condition.not);
    return inner === undefined ? undefined : { not: inner };
  }
  const name = condition.of.startsWith("answers.") ? condition.of.slice("answers.".length) : undefined;
  return name === undefined ? undefined : comparisonSaid(name, condition);
};

const together = (keyword: "allOf" | "anyOf", conditions: readonly Condition[]): JsonSchema | undefined => {
  const told = conditions.map(conditionSaid).filter((each) => each !== undefined);
  return told.length === conditions.length ? { [keyword]: told } : undefined;
};

const comparisonSaid = (name: string, comparison: Comparison): JsonSchema | undefined => {
  if ("known" in comparison) return comparison.known ? { required: [name] } : { not: { required: [name] } };
  if ("equals" in comparison) return oneOf(name, [comparison.equals]);
  if ("in" in comparison) return oneOf(name, comparison.in);
  if ("includes" in comparison) return answered(name, { pattern: `(?:^| )${literally(comparison.includes)}(?: |$)` });
  if ("shape" in comparison) return answered(name, { pattern: shapes[comparison.shape] });
  return undefined;
};

const answered = (name: string, schema: JsonSchema): JsonSchema => ({
  properties: { [name]: schema },
  required: [name],
});

/** Answers are texts: none equals a number. */
const oneOf = (name: string, values: readonly Scalar[]): JsonSchema => {
  const texts = values.filter((value) => typeof value === "string");
  return texts.length > 0 ? answered(name, { enum: texts }) : { not: {} };
};

const shapes: Record<ShapeName, string> = { "former-plate": formerPlatePattern };
