import { type Answers, type Context, holds } from "./condition.ts";
import type { Field, Question } from "./field-schema.ts";
import { normalise } from "./normalise.ts";
import { inRow } from "./paths.ts";
import {
  answersElsewhere,
  everyQuestion,
  isComposite,
  isVisible,
  namesOf,
  partsOf,
  questionsIn,
  rowsOf,
} from "./questions.ts";
import { type Refusals, refuse } from "./refusals.ts";
import { countName, rowsIn } from "./rows.ts";
import type { Rule } from "./rule-schema.ts";
import { tooManyRows } from "./wrong-words.ts";

export { addressParts, answersElsewhere, fieldsOf, isVisible, namesOf } from "./questions.ts";
export { readForm } from "./read-form.ts";
export type { Refusals };

/** @returns the answers to keep, normalised, without those of hidden questions; and a refusal by name. @param rules that answers must hold together */
export const checkAnswers = (
  fields: readonly Field[],
  raw: Answers,
  around: Omit<Context, "answers">,
  rules: readonly Rule[] = [],
): { answers: Answers; refusals: Refusals } => {
  const elsewhere = answersElsewhere(fields, raw);
  const answers: Answers = {};
  keepVisible(fields, { ...around, answers: elsewhere }, raw, answers);
  const context = { ...around, answers: { ...elsewhere, ...answers } };
  const refusals: Refusals = Object.assign(
    refuseCounts(fields, context),
    ...questionsIn(fields, context).map((question) => refuse(question, context)),
  );
  const right = Object.fromEntries(Object.entries(context.answers).filter(([name]) => refusals[name] === undefined));
  const broken = rulesBroken(fields, rules, { ...context, answers: right });
  return { answers, refusals: { ...refusals, ...broken, ...refusals } };
};

/** Every answer as it would be kept, asked or not: so conditions read it, whatever the spelling. */
export const asKept = (fields: readonly Field[], raw: Answers): Answers => ({
  ...raw,
  ...Object.fromEntries(
    everyQuestion(fields, raw).flatMap((question) =>
      namesOf(question).map((name) => [name, normalise(question, raw[name] ?? "", undefined)] as const),
    ),
  ),
});

/** Hidden questions are neither required nor kept; a question hidden by a hidden answer is hidden too. */
const keepVisible = (fields: readonly Field[], context: Context, raw: Answers, kept: Answers): void => {
  for (const field of fields) {
    if (!isVisible(field, { ...context, answers: { ...context.answers, ...kept } })) continue;
    if (field.kind === "group") keepCount(field, raw, kept);
    if (isComposite(field)) keepVisible(partsOf(field, raw), context, raw, kept);
    else keep(field, context, raw, kept);
  }
};

const keep = (question: Question, { knows }: Context, raw: Answers, kept: Answers): void => {
  for (const name of namesOf(question)) {
    const value = normalise(question, raw[name] ?? "", knows);
    if (value !== "") kept[name] = value;
  }
};

const keepCount = (group: Extract<Field, { kind: "group" }>, raw: Answers, kept: Answers): void => {
  const count = Math.max(rowsOf(group, raw), rowsIn(group.key, raw));
  if (count > 0) kept[countName(group.key)] = String(count);
};

const refuseCounts = (fields: readonly Field[], context: Context): Refusals =>
  Object.fromEntries(
    fields.flatMap((field) =>
      field.kind === "group" && isVisible(field, context) && rowsIn(field.key, context.answers) > field.max
        ? [[countName(field.key), tooManyRows(field.max)] as const]
        : [],
    ),
  );

/** A rule is said where it is to be mended, if that is asked here and seen; what is wrong by itself breaks none. */
const rulesBroken = (fields: readonly Field[], rules: readonly Rule[], context: Context): Refusals => {
  const seen = new Set(fields.filter((field) => isVisible(field, context)).map(({ key }) => key));
  return Object.fromEntries(
    rules
      .filter(({ effect }) => effect === "refuse")
      .flatMap((rule) => placesBroken(rule, context).map((name) => [name, rule.message] as const))
      .filter(([name]) => seen.has(name.split(".")[0] ?? "")),
  );
};

/** The names at which a rule is broken: one, or one for each row that it is judged in. */
export const placesBroken = ({ each, field, when }: Rule, context: Context): string[] => {
  if (each === undefined) return holds(when, context) ? [field] : [];
  return Array.from({ length: rowsIn(each, context.answers) }, (_, row) => row)
    .filter((row) => holds(inRow(when, each, row), context))
    .map((row) => `${each}.${row}.${field}`);
};
