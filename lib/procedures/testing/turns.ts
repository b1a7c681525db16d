import { conditionsIn } from "#lib/engine/check-procedure/contents.ts";
import { pathText } from "#lib/engine/check-procedure/problem.ts";
import type { Condition } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { fieldsOf } from "#lib/engine/questions.ts";
import { anywhere, askedOf } from "./asked.ts";

/** Something of a definition that answers and facts make one way or the other, by its place or its name. */
export type Turn = { name: string; when: Condition };

/** Every question that may be hidden; of a group, in its first row. */
export const hiddenQuestions = (procedure: Procedure): Turn[] =>
  firstRows(procedure).flatMap(([name, { when }]) => {
    const [first, ...more] = when;
    return first ? [{ name: `question ${name}`, when: { all: [first, ...more] } }] : [];
  });

export const gatesOf = ({ gates }: Procedure): Turn[] => gates.map(({ key, when }) => ({ name: `gate ${key}`, when }));

/** Rules that only warn: answers that break them are right. */
export const warningsOf = ({ rules }: Procedure): Turn[] =>
  rules.filter(({ effect }) => effect === "warn").map((rule) => ({ name: `rule ${rule.key}`, when: anywhere(rule) }));

/** Every other condition of the definition: documents, checks, fees, what is shown and printed. */
export const otherTurns = (procedure: Procedure): Turn[] =>
  conditionsIn({ ...procedure, steps: [], gates: [], rules: [] }).map(({ path, value }) => ({
    name: pathText(path),
    when: value,
  }));

/** Every answer that is offered to be chosen. */
export const optionsOf = (procedure: Procedure): Turn[] =>
  firstRows(procedure).flatMap(([name, { question, when }]) => {
    const of = `answers.${name}`;
    const chosen = (value: string): Condition =>
      question.kind === "choices" ? { of, includes: value } : { of, equals: value };
    const values = "options" in question ? question.options.map(({ value }) => value) : [];
    return [...values, ...(question.kind === "yes-no" ? ["yes", "no"] : [])].map((value) => ({
      name: `${name} is ${value}`,
      when: { all: [...when, chosen(value)] },
    }));
  });

const firstRows = (procedure: Procedure) =>
  [...askedOf(fieldsOf(procedure))].filter(([name]) => !/\.[1-9]\d*\./.test(name));
