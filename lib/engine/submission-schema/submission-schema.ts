import type { Condition } from "../condition-tree.ts";
import type { Field, Group, Question } from "../field-schema.ts";
import type { Procedure } from "../procedure.ts";
import { fieldsOf, isComposite, partsOf, partsOfRow, possibleNames } from "../questions.ts";
import { countName } from "../rows.ts";
import { conditionSaid } from "./condition-said.ts";
import type { Json, JsonSchema } from "./json-schema.ts";
import { answersSaid, namesRequired } from "./question-schema.ts";

/**
 * JSON Schema 2020-12 of a submission, its answers as they are kept. It refuses nothing that would be accepted. `loose` are the names of which
 * more is asked than a schema can say: rules between answers, numbers with a key of their own, registers.
 */
export type SubmissionSchema = { schema: { readonly [keyword: string]: Json }; loose: ReadonlySet<string> };

type Part = { properties: Record<string, JsonSchema>; required: string[]; conditions: JsonSchema[]; loose: string[] };

/** @param today an ISO day: some dates may not be in the future */
export const submissionSchema = (procedure: Procedure, today: string): SubmissionSchema => {
  const fields = fieldsOf(procedure);
  const asked = questionsOf(fields, [], []);
  const parts = [...asked.map((each) => questionPart(each, today)), ...countsOf(fields)];
  const loose = [...parts.flatMap((part) => part.loose), ...ruled(procedure)];
  const properties = Object.assign({}, ...parts.map((part) => part.properties));
  const conditions = parts.flatMap((part) => part.conditions);
  const answers = {
    type: "object",
    properties: Object.fromEntries(
      Object.entries<JsonSchema>(properties).map(([name, schema]) => [
        name,
        loose.includes(name) ? noted(schema) : schema,
      ]),
    ),
    required: parts.flatMap((part) => part.required),
    additionalProperties: false,
    ...(conditions.length > 0 ? { allOf: conditions } : {}),
  };
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: procedure.title.fr,
    type: "object",
    properties: { answers },
    required: ["answers"],
    additionalProperties: false,
  };
  return { schema, loose: new Set(loose) };
};

const noted = (schema: JsonSchema): JsonSchema => ({
  ...(typeof schema === "object" ? schema : {}),
  $comment: "More is asked of this answer than a schema can say: POST …/validate tells.",
});

/** A question, and all that must be so for it to be asked: `when` in words of the definition, `rows` as schemas. */
type Asked = { question: Question; when: Condition[]; rows: JsonSchema[] };

const questionsOf = (fields: readonly Field[], when: Condition[], rows: JsonSchema[]): Asked[] =>
  fields.flatMap((field) => {
    const conditions = field.visibleWhen ? [...when, field.visibleWhen] : when;
    if (!isComposite(field)) return [{ question: field, when: conditions, rows }];
    if (field.kind === "person") return questionsOf(partsOf(field, {}), conditions, rows);
    return Array.from({ length: field.max }, (_, row) =>
      questionsOf(partsOfRow(field, row), conditions, row < field.min ? rows : [...rows, hasRow(field, row)]),
    ).flat();
  });

const counts = ({ min, max }: Group, from: number): string[] =>
  Array.from({ length: max - Math.max(1, min, from) + 1 }, (_, rank) => String(Math.max(1, min, from) + rank));

const hasRow = (group: Group, row: number): JsonSchema => {
  const name = countName(group.key);
  return { properties: { [name]: { enum: counts(group, row + 1) } }, required: [name] };
};

const questionPart = ({ question, when, rows }: Asked, today: string): Part => {
  const said = answersSaid(question, today);
  const names = Object.keys(said);
  const loose = Object.entries(said).flatMap(([name, { exactly }]) => (exactly ? [] : [name]));
  const properties = Object.fromEntries(Object.entries(said).map(([name, { schema }]) => [name, schema]));
  return { properties, ...askedWhen(names, namesRequired(question), when, rows, loose) };
};

/** Hidden, it is not answered; shown, it is if it must. */
const askedWhen = (
  names: readonly string[],
  required: string[],
  when: readonly Condition[],
  rows: readonly JsonSchema[],
  loose: string[],
): Omit<Part, "properties"> => {
  if (when.length + rows.length === 0) return { required, conditions: [], loose };
  const told = when.map(conditionSaid).filter((each) => each !== undefined);
  if (told.length < when.length) return { required: [], conditions: [], loose: [...loose, ...names] };
  const shown = { allOf: [...told, ...rows] };
  const hidden = { properties: Object.fromEntries(names.map((name) => [name, false])) };
  const conditions = [
    {
      anyOf: [
        { ...shown, required },
        { not: shown, ...hidden },
      ],
    },
  ];
  return { required: [], conditions, loose };
};

/** How many rows a group has is said when there are any. */
const countsOf = (fields: readonly Field[]): Part[] =>
  fields
    .filter((field) => field.kind === "group")
    .map((group) => {
      const name = countName(group.key);
      const when = group.visibleWhen ? [group.visibleWhen] : [];
      return {
        properties: { [name]: { enum: counts(group, 1) } },
        ...askedWhen([name], group.min > 0 ? [name] : [], when, [], []),
      };
    });

const ruled = ({ rules, steps }: Procedure): string[] => {
  const names = possibleNames(steps.flatMap(({ fields }) => fields));
  return rules
    .filter(({ effect }) => effect === "refuse")
    .flatMap(({ each, field }) =>
      each === undefined ? [field] : names.filter((name) => name.startsWith(`${each}.`) && name.endsWith(`.${field}`)),
    );
};
