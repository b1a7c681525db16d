import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** What the measures and the dates must be together. */
export const terraceRules: ProcedureInput["rules"] = [
  {
    key: "end-after-start",
    field: "endsOn",
    when: { of: "answers.endsOn", before: { of: "answers.startsOn" } },
    effect: "refuse",
    message: { fr: "Le dernier jour doit suivre le premier.", en: "The last day must follow the first." },
  },
  {
    key: "start-in-future",
    field: "startsOn",
    when: { of: "answers.startsOn", before: { of: "today" } },
    effect: "refuse",
    message: {
      fr: "Le premier jour est passé : indiquez une date à venir.",
      en: "The first day is past: give a date to come.",
    },
  },
  {
    key: "five-years",
    field: "endsOn",
    when: { of: "answers.endsOn", after: { of: "answers.startsOn", months: 60 } },
    effect: "refuse",
    message: {
      fr: "Une autorisation dure cinq ans au plus, puis se renouvelle.",
      en: "A permit lasts five years at most, then is renewed.",
    },
  },
  {
    key: "surface-agrees",
    field: "surface",
    when: {
      any: [
        { of: "answers.surface", above: { product: ["answers.length", "answers.width"], plus: 0.1 } },
        { of: "answers.surface", below: { product: ["answers.length", "answers.width"], plus: -0.1 } },
      ],
    },
    effect: "refuse",
    message: {
      fr: "La surface doit être la longueur multipliée par la largeur, à 0,1 m² près.",
      en: "The surface must be the length times the width, within 0.1 m².",
    },
  },
  {
    key: "soon",
    field: "startsOn",
    when: { of: "answers.startsOn", before: { of: "today", months: 2 } },
    effect: "warn",
    message: {
      fr: "L’examen peut prendre deux mois : la réponse viendra peut-être après cette date.",
      en: "The examination may take two months: the answer may come after that date.",
    },
  },
];
