import { namesOf } from "#lib/engine/answers.ts";
import type { Answers } from "#lib/engine/condition.ts";
import type { Field } from "#lib/engine/procedure.ts";
import { datePartName, dateParts, datePartsOf } from "../form/date-parts.ts";

/** The names of a form’s controls with what they hold: a date has three. */
export const rawValues = (fields: readonly Field[], answers: Answers): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) =>
      field.kind === "date"
        ? dateParts.map((part) => [datePartName(field.key, part), datePartsOf(answers[field.key])[part]])
        : namesOf(field).map((name) => [name, answers[name] ?? ""]),
    ),
  );

/** The id of the control an error about `name` leads to. */
export const controlId = (name: string): string => name.replace(".", "-");
