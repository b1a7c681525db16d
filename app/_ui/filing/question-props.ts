import type { Refusals } from "#lib/engine/answers.ts";
import type { Field } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import type { Wire } from "./use-questions.ts";

export type Asked = Exclude<Field, { kind: "identity" }>;
export type QuestionFieldProps<Kind extends Asked = Asked> = {
  field: Kind;
  language: Language;
  refusals: Refusals;
  values: Record<string, string>;
  wire: Wire;
};
