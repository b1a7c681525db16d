import { namesOf } from "#lib/engine/answers.ts";
import type { Answers } from "#lib/engine/condition.ts";
import type { Field } from "#lib/engine/procedure.ts";
import { partsOfRow, rowsOf } from "#lib/engine/questions.ts";
import { withoutRow, withRow } from "#lib/engine/rows.ts";

/** `changed` when a row of a group was added or removed; `focus` is the answer to go on from. */
export type ChangedRows = { raw: Answers; changed: { focus: string } | undefined };

/** @param asked what a button of a group posts with the form: `ajouter:contacts`, `retirer:contacts.1` */
export const changeRows = (fields: readonly Field[], raw: Answers, asked: string): ChangedRows => {
  const [, verb, key, row] = /^(ajouter|retirer):([a-zA-Z0-9]+)(?:\.(\d{1,2}))?$/.exec(asked) ?? [];
  const group = fields.find((field) => field.key === key);
  if (group?.kind !== "group") return { raw, changed: undefined };
  const rows = rowsOf(group, raw);
  if (verb === "retirer" && row !== undefined && Number(row) < rows)
    return { raw: withoutRow(group.key, raw, rows, Number(row)), changed: { focus: group.key } };
  const [first] = partsOfRow(group, rows).flatMap((part) => namesOf(part));
  if (verb === "ajouter" && rows < group.max)
    return { raw: withRow(group.key, raw, rows), changed: { focus: first ?? group.key } };
  return { raw, changed: undefined };
};
