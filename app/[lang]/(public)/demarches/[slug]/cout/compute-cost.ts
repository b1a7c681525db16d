import { datePartName, dateParts, joinDateParts } from "#app/_ui/form/date-parts.ts";
import { contextOf } from "#lib/applications/context.ts";
import { feeOf } from "#lib/applications/fee.ts";
import { isDay } from "#lib/engine/calendar.ts";
import type { Answers, Facts } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { CostQuestion } from "../cost-questions.ts";

type Query = Record<string, string | string[] | undefined>;
type Given = Readonly<Record<string, string>>;

/** What is answered in an address: each question once, and only what may answer it. */
export const readGiven = (questions: readonly CostQuestion[], query: Query): Given =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const value = typedIn(query, question).trim();
      return isPossible(question, value) ? [[question.name, value]] : [];
    }),
  );

/** A day comes in three parts. */
const typedIn = (query: Query, { name, kind }: CostQuestion): string => {
  const once = (key: string): string => (typeof query[key] === "string" ? query[key] : "");
  if (kind !== "day") return once(name);
  return joinDateParts(Object.fromEntries(dateParts.map((part) => [part, once(datePartName(name, part))])));
};

const isPossible = (question: CostQuestion, value: string): boolean => {
  if (question.kind === "choice") return question.options.some((option) => option.value === value);
  return question.kind === "day" ? isDay(value) : /^\d{1,6}([.,]\d{1,3})?$/.test(value);
};

/** The fee that these answers would make today; undefined while one is missing. */
export const computeCost = (procedure: Procedure, questions: readonly CostQuestion[], given: Given, now: Date) => {
  const answers: Answers = {};
  const facts: Facts = {};
  for (const { path, name, kind } of questions) {
    const value = given[name];
    const [root, ...rest] = path.split(".");
    if (value === undefined) continue;
    if (root === "answers") answers[rest.join(".")] = value;
    else facts[rest.join(".")] = kind === "number" ? Number(value.replace(",", ".")) : value;
  }
  return feeOf(procedure, contextOf({ answers, facts }, now));
};
