import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { formerPlate } from "./plate.ts";

type FieldInput = NonNullable<ProcedureInput["steps"][number]["fields"]>[number];
type GateInput = NonNullable<ProcedureInput["gates"]>[number];

/** The number of the latest certificate shows that one holds it; a certificate of before 2009 has a date instead. @param when absent: always asked */
export const formulaField = (when?: FieldInput["visibleWhen"]): FieldInput => ({
  key: "formula",
  kind: "text",
  format: "formula",
  visibleWhen: when ? { all: [when, { not: formerPlate }] } : { not: formerPlate },
  example: "2023AB12345",
  label: { fr: "Numéro de formule", en: "Formula number" },
  hint: {
    fr: "En haut à gauche de la carte grise, comme 2023AB12345.",
    en: "At the top left of the certificate, such as 2023AB12345.",
  },
});

export const certificateDateField = (when: FieldInput["visibleWhen"]): FieldInput => ({
  key: "certificateDate",
  kind: "date",
  notAfterToday: true,
  notBefore: "1950-01-01",
  visibleWhen: when,
  label: { fr: "Date du certificat d’immatriculation", en: "Date of the certificate" },
  hint: { fr: "Repère I de la carte grise.", en: "Box I of the certificate." },
});

export const wrongFormula = (step: string): GateInput => ({
  key: "wrong-formula",
  step,
  field: "formula",
  effect: "block",
  when: { of: "facts.vehicle.formulaMatch", equals: false },
  message: {
    fr: "Ce numéro de formule n’est pas celui du dernier titre de ce véhicule.",
    en: "This formula number is not that of the vehicle’s latest certificate.",
  },
  remedy: {
    fr: "Relisez-le en haut à gauche de la carte grise. Un duplicata porte un autre numéro.",
    en: "Check it at the top left of the certificate. A duplicate carries another number.",
  },
});

export const wrongDate = (step: string): GateInput => ({
  key: "wrong-date",
  step,
  field: "certificateDate",
  effect: "block",
  when: { all: [formerPlate, { of: "facts.vehicle.certificateDateMatch", equals: false }] },
  message: {
    fr: "Cette date n’est pas celle du dernier titre de ce véhicule.",
    en: "This date is not that of the vehicle’s latest certificate.",
  },
  remedy: {
    fr: "Relisez le repère I de la carte grise : pour un ancien numéro, cette date remplace le numéro de formule.",
    en: "Check box I of the certificate: for an old number, this date stands for the formula number.",
  },
});
