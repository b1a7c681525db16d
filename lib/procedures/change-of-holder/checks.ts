import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { inspectionCheck } from "../vehicles/inspection.ts";
import { formerPlate } from "../vehicles/plate.ts";

/** What is checked by itself at submission, and said to the civil servant. */
export const checks: ProcedureInput["checks"] = [
  {
    key: "transferable",
    label: { fr: "Véhicule transférable", en: "Vehicle transferable" },
    knownWhen: { of: "facts.vehicle.found", equals: true },
    passes: { not: { of: "facts.vehicle.blocked", equals: true } },
    passed: {
      fr: "Ni opposition, ni vol, ni suspension au registre",
      en: "No opposition, theft or suspension on the register",
    },
    failed: { fr: "Une inscription empêche le transfert", en: "An entry prevents the transfer" },
  },
  {
    key: "pledge",
    label: { fr: "Gage", en: "Pledge" },
    knownWhen: { of: "facts.vehicle.found", equals: true },
    passes: { not: { of: "facts.vehicle.pledged", equals: true } },
    passed: { fr: "Aucun gage inscrit", en: "No pledge registered" },
    failed: {
      fr: "Un gage est inscrit : il suit le véhicule, l’acheteur a été prévenu",
      en: "A pledge is registered: it follows the vehicle, the buyer was told",
    },
  },
  {
    key: "title",
    label: { fr: "Ancien titre cohérent", en: "Old certificate consistent" },
    knownWhen: {
      any: [
        { of: "facts.vehicle.transferCodeMatch", known: true },
        { of: "facts.vehicle.formulaMatch", known: true },
        { all: [formerPlate, { of: "facts.vehicle.certificateDateMatch", known: true }] },
      ],
    },
    passes: {
      any: [
        { of: "facts.vehicle.transferCodeMatch", equals: "valid" },
        { of: "facts.vehicle.formulaMatch", equals: true },
        { all: [formerPlate, { of: "facts.vehicle.certificateDateMatch", equals: true }] },
      ],
    },
    passed: {
      fr: "Le code de cession, la formule ou, avant 2009, la date correspond au dernier titre",
      en: "The transfer code, the formula or, before 2009, the date matches the latest certificate",
    },
    failed: {
      fr: "Ni le code de cession, ni la formule ou la date ne correspond au dernier titre",
      en: "Neither the transfer code nor the formula or date matches the latest certificate",
    },
  },
  {
    key: "vin",
    label: { fr: "Numéro d’identification", en: "Identification number" },
    knownWhen: { of: "facts.vehicle.vinMatch", known: true },
    passes: { of: "facts.vehicle.vinMatch", equals: true },
    passed: { fr: "Identique à celui du registre", en: "Same as on the register" },
    failed: { fr: "Différent de celui du registre", en: "Differs from the register" },
  },
  inspectionCheck,
  {
    key: "deadline",
    label: { fr: "Délai d’un mois", en: "One-month deadline" },
    passes: { not: { of: "answers.saleDate", olderThanMonths: 1 } },
    passed: { fr: "Demande faite dans le mois de la vente", en: "Filed within one month of the sale" },
    failed: { fr: "Demande faite après un mois (R322-5)", en: "Filed after one month (R322-5)" },
  },
];
