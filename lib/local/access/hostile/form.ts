import { actions } from "../actions.ts";
import type { Actor } from "../cast.ts";
import { handlers } from "../handlers.ts";
import type { ActionRow, Row, Target } from "../row.ts";

export type Entry = readonly [name: string, value: string];

/** A form of the portal as it would be sent by someone who may, from a page without scripts. */
export type Form = {
  name: string;
  actor: Actor;
  path: string;
  entries: readonly Entry[];
  /** The field of its file, if it takes one. */
  upload?: string;
  /** The only body it reads, when it reads no form. */
  json?: unknown;
  isAction: boolean;
};

const senders = {
  citizens: "citizen A",
  agents: "agent",
  visitors: "visitor",
  everyone: "anonymous",
  nobody: "agent",
} as const;

/** Every action of the build, and every handler that takes a body. */
export const formsOf = (
  targetOf: (row: Omit<Row, "ask">, actor: Actor) => Target,
  ids: ReadonlyMap<string, string>,
): Form[] => [
  ...Object.entries<readonly ActionRow[]>(actions).flatMap(([name, rows]) =>
    rows.map((row) => actionForm(name, row, targetOf(row, senders[row.open]), ids.get(name) ?? "")),
  ),
  ...Object.entries<readonly Row[]>(handlers).flatMap(([name, rows]) =>
    rows.flatMap((row) => handlerForm(name, row, targetOf(row, senders[row.open]))),
  ),
];

const actionForm = (name: string, row: ActionRow, target: Target, id: string): Form => {
  const before: Entry[] =
    "state" in row
      ? [
          ["$ACTION_REF_1", ""],
          ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
          ["$ACTION_1:1", JSON.stringify([row.state])],
          ["$ACTION_KEY", "k1"],
        ]
      : [[`$ACTION_ID_${id}`, ""]];
  const entries = [...before, ...row.form(target)];
  return { name, actor: senders[row.open], path: row.page(target), entries, isAction: true };
};

const handlerForm = (name: string, row: Row, target: Target): Form[] => {
  const { method, path, form = [], upload, json } = row.ask(target);
  if (method !== "POST") return [];
  const given = { ...(upload === undefined ? {} : { upload }), ...(json === undefined ? {} : { json }) };
  return [{ name, actor: senders[row.open], path, entries: form, ...given, isAction: false }];
};
