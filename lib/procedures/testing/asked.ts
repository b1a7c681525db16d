import type { Condition } from "#lib/engine/condition.ts";
import type { Group, Question } from "#lib/engine/field-schema.ts";
import type { Field } from "#lib/engine/procedure.ts";
import { namesOf, partsOf, partsOfRow } from "#lib/engine/questions.ts";

/** A question with everything that must hold for it to be asked. */
export type Asked = { question: Question; when: readonly Condition[] };
type Named = [name: string, asked: Asked];

/** Every question that may be asked, by the names of its answers, of as many rows as a group may have. */
export const askedOf = (fields: readonly Field[]): ReadonlyMap<string, Asked> => new Map(walk(fields, []));

const walk = (fields: readonly Field[], above: readonly Condition[]): Named[] =>
  fields.flatMap((field) => {
    const when = field.visibleWhen ? [...above, field.visibleWhen] : above;
    if (field.kind === "group") return rowsOf(field, when);
    if (field.kind === "person") return walk(partsOf(field, {}), when);
    return namesOf(field).map((name): Named => [name, { question: field, when }]);
  });

const rowsOf = (group: Group, when: readonly Condition[]): Named[] =>
  Array.from({ length: group.max }, (_, row) => {
    const isThere: Condition[] = row < group.min ? [] : [{ of: `answers.${group.key}`, rowsAtLeast: row + 1 }];
    return walk(partsOfRow(group, row), [...when, ...isThere]);
  }).flat();

/** The condition of a rule; of one judged in each row of a group, that it holds in some row. */
export const anywhere = ({ each, when }: { each?: string | undefined; when: Condition }): Condition =>
  each === undefined ? when : { of: `answers.${each}`, some: when };
