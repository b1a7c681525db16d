import type { Answers } from "#lib/engine/condition.ts";
import type { Question } from "#lib/engine/field-schema.ts";
import type { Knowledge } from "#lib/engine/knowledge.ts";
import type { Field } from "#lib/engine/procedure.ts";
import { everyQuestion, namesOf, rowsOf } from "#lib/engine/questions.ts";
import { countName } from "#lib/engine/rows.ts";
import type { Language } from "#lib/engine/text.ts";
import { eurosOf } from "#lib/engine/typed-numbers.ts";
import { datePartName, dateParts, datePartsOf } from "../form/date-parts.ts";

/** The names of a form’s controls with what they hold: a date has three, several choices one each, a commune its name. */
export const rawValues = (
  fields: readonly Field[],
  answers: Answers,
  knows: Knowledge | undefined,
  language: Language,
): Record<string, string> =>
  Object.assign(
    {},
    ...fields.map((field) =>
      field.kind === "group" ? { [countName(field.key)]: String(rowsOf(field, answers)) } : {},
    ),
    ...everyQuestion(fields, answers).map((question) => valuesOf(question, answers, knows, language)),
  );

const valuesOf = (
  question: Question,
  answers: Answers,
  knows: Knowledge | undefined,
  language: Language,
): Record<string, string> => {
  const { key } = question;
  const value = answers[key] ?? "";
  switch (question.kind) {
    case "date":
    case "partial-date":
      return Object.fromEntries(dateParts.map((part) => [datePartName(key, part), datePartsOf(value)[part]]));
    case "money":
      return { [key]: eurosOf(value) };
    case "choices":
      return Object.fromEntries(
        question.options.map((option) => [
          `${key}.${option.value}`,
          value.split(" ").includes(option.value) ? "yes" : "",
        ]),
      );
    case "commune":
      return { [key]: knows?.commune(value, true)?.name[language] ?? value };
    case "country":
      return { [key]: knows?.country(value)?.name[language] ?? value };
    case "text":
    case "long-text":
    case "integer":
    case "number":
    case "time":
    case "yes-no":
    case "choice":
    case "address":
    case "consent":
    case "identity":
    case "explanation":
      return Object.fromEntries(namesOf(question).map((name) => [name, answers[name] ?? ""]));
  }
};

/** The id of the control an error about `name` leads to. */
export const controlId = (name: string): string => name.replaceAll(".", "-");
