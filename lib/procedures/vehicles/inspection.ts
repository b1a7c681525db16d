import type { ProcedureInput } from "#lib/engine/procedure.ts";

type DocumentInput = NonNullable<ProcedureInput["documents"]>[number];
type CheckInput = NonNullable<ProcedureInput["checks"]>[number];

/** Asked only of vehicles for which the register knows no valid test. Code de la route R323-22. */
export const inspectionReport: DocumentInput = {
  key: "inspectionReport",
  label: {
    fr: "Procès-verbal de contrôle technique de moins de 6 mois",
    en: "Roadworthiness report, less than 6 months old",
  },
  why: {
    fr: "Le registre ne connaît pas de contrôle favorable encore valable pour ce véhicule.",
    en: "The register knows no favourable test that is still valid for this vehicle.",
  },
  requiredWhen: { of: "facts.vehicle.inspectionMissing", equals: true },
  checklist: [
    { key: "favourable", label: { fr: "Favorable", en: "Favourable" } },
    { key: "recent", label: { fr: "Moins de 6 mois à la date du dépôt", en: "Less than 6 months old at filing" } },
  ],
};

export const inspectionCheck: CheckInput = {
  key: "inspection",
  label: { fr: "Contrôle technique", en: "Roadworthiness test" },
  knownWhen: { of: "facts.vehicle.found", equals: true },
  passes: { not: { of: "facts.vehicle.inspectionMissing", equals: true } },
  passed: { fr: "Favorable et en cours de validité, ou non exigé", en: "Favourable and valid, or not required" },
  failed: {
    fr: "Aucun contrôle valable connu : vérifier le procès-verbal joint",
    en: "No valid test known: check the report attached",
  },
};

/** The register knows the vehicle, and nothing on it forbids a new certificate. */
export const inOrderCheck: CheckInput = {
  key: "inOrder",
  label: { fr: "Véhicule en règle", en: "Vehicle in order" },
  knownWhen: { of: "facts.vehicle.found", equals: true },
  passes: {
    not: {
      any: [
        { of: "facts.vehicle.stolen", equals: true },
        { of: "facts.vehicle.suspended", equals: true },
        { of: "facts.vehicle.seized", equals: true },
      ],
    },
  },
  passed: { fr: "Ni vol, ni suspension, ni saisie au registre", en: "No theft, suspension or seizure on the register" },
  failed: {
    fr: "Une inscription au registre est à examiner",
    en: "An entry on the register needs examining",
  },
};
