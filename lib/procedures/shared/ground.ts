import type { ProcedureInput } from "#lib/engine/procedure.ts";

export type Grounds = ProcedureInput["grounds"];

export const ground = (
  kind: "correctable" | "refusal",
  code: string,
  fr: string,
  en: string,
  basis: string,
): Grounds[number] => ({ code, kind, label: { fr, en }, basis });
