import { type Answers, type Context, holds } from "./condition.ts";
import type { Field, Group, Person, Question } from "./field-schema.ts";
import { inRow } from "./paths.ts";
import { partsOfPerson } from "./person.ts";
import type { Procedure } from "./procedure.ts";
import { countName, rowsIn } from "./rows.ts";
import type { Text } from "./text.ts";

export const addressParts = ["recipientDetail", "building", "street", "locality", "postcode", "city"] as const;

export const fieldsOf = (procedure: Procedure): Field[] => procedure.steps.flatMap((step) => step.fields);

/** The names under which a field’s answer is kept: an address has several, a group as many as its rows need. */
export const namesOf = (field: Field, answers: Answers = {}): string[] => {
  if (field.kind === "explanation") return [];
  if (field.kind === "address") return addressParts.map((part) => `${field.key}.${part}`);
  if (!isComposite(field)) return [field.key];
  const inside = partsOf(field, answers).flatMap((part) => namesOf(part, answers));
  return field.kind === "group" ? [countName(field.key), ...inside] : inside;
};

export const isComposite = (field: Field): field is Group | Person => field.kind === "group" || field.kind === "person";

/** What a group or a person asks, each part under its whole name. */
export const partsOf = (field: Group | Person, answers: Answers): Field[] =>
  field.kind === "person"
    ? partsOfPerson(field)
    : Array.from({ length: rowsOf(field, answers) }, (_, row) => partsOfRow(field, row)).flat();

/** Never fewer rows than asked for, nor more than allowed. */
export const rowsOf = (group: Group, answers: Answers): number =>
  Math.min(group.max, Math.max(group.min, rowsIn(group.key, answers)));

export const partsOfRow = (group: Group, row: number): Field[] =>
  group.fields.map((field) => ({
    ...field,
    key: `${group.key}.${row}.${field.key}`,
    ...(field.visibleWhen ? { visibleWhen: inRow(field.visibleWhen, group.key, row) } : {}),
  }));

export const isVisible = (field: Field, context: Context): boolean =>
  field.visibleWhen === undefined || holds(field.visibleWhen, context);

/** Each question that is seen, with those of the rows and persons among these fields, labelled so that it is told from the others. */
export const questionsIn = (fields: readonly Field[], context: Context): Question[] =>
  fields
    .filter((field) => isVisible(field, context))
    .flatMap((field) => {
      if (field.kind === "group") return rowsAsked(field, context);
      if (field.kind !== "person") return [field];
      const parts = questionsIn(partsOf(field, context.answers), context);
      return field.verified ? parts : parts.map((part) => under(field.label, part));
    });

const rowsAsked = (group: Group, context: Context): Question[] =>
  Array.from({ length: rowsOf(group, context.answers) }, (_, row) =>
    questionsIn(partsOfRow(group, row), context).map((part) => under(rowTitle(group, row), part)),
  ).flat();

/** “Contact 2”. */
export const rowTitle = ({ one }: Group, row: number): Text => ({
  fr: `${one.fr} ${row + 1}`,
  en: `${one.en} ${row + 1}`,
});

const under = (title: Text, question: Question): Question => ({
  ...question,
  label: { fr: `${title.fr} · ${question.label.fr}`, en: `${title.en} · ${question.label.en}` },
});

/** Every question of these fields, seen or not, for as many rows as were given. */
export const everyQuestion = (fields: readonly Field[], answers: Answers): Question[] =>
  fields.flatMap((field) => (isComposite(field) ? everyQuestion(partsOf(field, answers), answers) : [field]));

/** What was answered, or said, of other fields than these. The first word of a name is its field’s. */
export const answersElsewhere = <Said>(
  fields: readonly Field[],
  answers: Record<string, Said>,
): Record<string, Said> => {
  const here = new Set(fields.map(({ key }) => firstWord(key)));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !here.has(firstWord(name))));
};

const firstWord = (name: string): string => name.split(".")[0] ?? "";

/** Every question that may ever be asked: of a group, those of as many rows as it may have. */
export const possibleQuestions = (fields: readonly Field[]): Question[] =>
  everyQuestion(
    fields,
    Object.fromEntries(
      fields.flatMap((field) => (field.kind === "group" ? [[countName(field.key), String(field.max)]] : [])),
    ),
  );

/** Every name that a condition may read of these fields, a group’s own among them. */
export const possibleNames = (fields: readonly Field[]): string[] => [
  ...fields.flatMap((field) => (field.kind === "group" ? [field.key, countName(field.key)] : [])),
  ...possibleQuestions(fields).flatMap((question) => namesOf(question)),
];
