import type { ProcedureInput } from "#lib/engine/procedure.ts";

type FieldInput = NonNullable<ProcedureInput["steps"][number]["fields"]>[number];

/** Box A of the certificate. */
export const plateField: FieldInput = {
  key: "plate",
  kind: "text",
  format: "plate",
  example: "AB-123-CD",
  label: { fr: "Numéro d’immatriculation", en: "Registration number" },
  hint: {
    fr: "Repère A de la carte grise, comme AB-123-CD ou 1234 AB 75.",
    en: "Box A of the certificate, such as AB-123-CD or 1234 AB 75.",
  },
};

/** A number of before 2009 changes at the first operation on the vehicle (order of 9 February 2009). */
export const formerPlate = { of: "answers.plate", shape: "former-plate" } as const;
