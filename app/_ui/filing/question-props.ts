import type { ReactNode } from "react";
import type { Refusals } from "#lib/engine/answers.ts";
import type { Field } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import type { Wire } from "./use-questions.ts";

export type Asked = Exclude<Field, { kind: "identity" }>;
/** `seen` tells which parts of a person or of a row are asked; `put` writes in another control than the one typed in. */
export type QuestionFieldProps<Kind extends Asked = Asked> = {
  field: Kind;
  language: Language;
  refusals: Refusals;
  values: Record<string, string>;
  wire: Wire;
  seen: (field: Field) => boolean;
  put: (name: string, value: string) => void;
};

/** `draw` draws each part, whatever its kind. */
export type CompositeProps<Kind extends Asked> = QuestionFieldProps<Kind> & { draw: (part: Asked) => ReactNode };

export const askedOf = (parts: readonly Field[]): Asked[] =>
  parts.filter((part): part is Asked => part.kind !== "identity");
