import fc from "fast-check";
import type { Answers } from "../../condition-tree.ts";
import type { Field, Question } from "../../field-schema.ts";
import { namesOf, possibleQuestions } from "../../questions.ts";
import { countName } from "../../rows.ts";
import { rightValues } from "../../testing/right-values.ts";

/** For tests: submissions of which most answers are right, some missing, a few anything. */
export const plausibleAnswers = (fields: readonly Field[]): fc.Arbitrary<Answers> => {
  const groups = fields.filter((field) => field.kind === "group");
  const right = possibleQuestions(fields).flatMap(rightAnswers);
  const counts = groups.map(
    ({ key, max }) => [countName(key), fc.integer({ min: 0, max: max + 1 }).map(String)] as const,
  );
  const named = [...right, ...counts].map(
    ([name, value]) =>
      [
        name,
        fc.oneof(
          { weight: 60, arbitrary: value },
          { weight: 1, arbitrary: odd },
          { weight: 1, arbitrary: fc.constant("") },
        ),
      ] as const,
  );
  return fc.record(Object.fromEntries(named));
};

const odd = fc.oneof(
  fc.constantFrom(
    " ",
    "0",
    "-1",
    "007",
    "2026-02-29",
    "2024-02-29",
    "2026-11",
    "2099",
    "yes",
    "no",
    "aa-123-aa",
    "é".normalize("NFD"),
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ minLength: 119, maxLength: 260 }),
  fc.integer({ min: 0, max: 2_000_000 }).map(String),
);

const rightAnswers = (question: Question): [string, fc.Arbitrary<string>][] =>
  namesOf(question).map((name) => [name, right(question, name)]);

const right = (question: Question, name: string): fc.Arbitrary<string> =>
  question.kind === "integer" || question.kind === "money"
    ? fc.integer({ min: Math.max(0, question.min), max: Math.min(question.max, 2 ** 31 - 1) }).map(String)
    : fc.constantFrom(...rightValues(question, name, "2026-11-22"));
