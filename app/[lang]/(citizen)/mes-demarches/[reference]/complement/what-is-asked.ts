import { fieldsOf } from "#lib/engine/answers.ts";
import type { Field, Procedure, RequiredDocument } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";

type Item = { kind: "document" | "field"; key: string; ground: string; comment: string };
export type AskedField = { field: Exclude<Field, { kind: "identity" }>; because: Text };
export type AskedDocument = { wanted: RequiredDocument; because: Text };

/** What the service asked for, each with why: the ground in its words, then the agent’s own. */
export const whatIsAsked = (
  procedure: Procedure,
  items: readonly Item[],
): { documents: AskedDocument[]; fields: AskedField[] } => {
  const item = (kind: Item["kind"], key: string) => items.find((each) => each.kind === kind && each.key === key);
  const because = ({ ground, comment }: Item): Text => {
    const label = procedure.grounds.find(({ code }) => code === ground)?.label;
    const own = comment === label?.fr || comment === label?.en ? "" : comment;
    const say = (words: string | undefined) => [words && `${words}.`, own].filter(Boolean).join(" ");
    return { fr: say(label?.fr), en: say(label?.en) };
  };
  return {
    documents: procedure.documents.flatMap((wanted) => {
      const asked = item("document", wanted.key);
      return asked ? [{ wanted, because: because(asked) }] : [];
    }),
    fields: fieldsOf(procedure).flatMap((field) => {
      const asked = item("field", field.key);
      return asked && field.kind !== "identity" ? [{ field, because: because(asked) }] : [];
    }),
  };
};
