import type { Text } from "#lib/engine/text.ts";
import { operationNames } from "./operations.ts";
import { regionCodes } from "./region.ts";
import {
  type VehicleFeeField,
  type VehicleFeeInput,
  vehicleFeeFields,
  vehicleFeeInputSchema,
} from "./vehicle-fee-input.ts";

export type VehicleFeeProblem = { field: VehicleFeeField | "body"; message: Text };

/** The first field that is not as expected, in words for the sender; else the input. */
export function readVehicleFeeInput(
  value: unknown,
): { kind: "input"; input: VehicleFeeInput } | { kind: "problem"; problem: VehicleFeeProblem } {
  const parsed = vehicleFeeInputSchema.safeParse(value);
  if (parsed.success) return { kind: "input", input: parsed.data };
  const field = vehicleFeeFields.find((name) => name === parsed.error.issues[0]?.path[0]);
  const problem = field === undefined ? bodyProblem : { field, message: expectations[field] };
  return { kind: "problem", problem };
}

export const bodyProblem: VehicleFeeProblem = {
  field: "body",
  message: {
    fr: "Envoyez un objet JSON qui décrit l’opération et le véhicule, de 16\u00a0ko au plus.",
    en: "Send a JSON object that describes the operation and the vehicle, of 16\u00a0kB at most.",
  },
};

/** What each field should hold, told to the person who sent something else. */
const expectations: Record<VehicleFeeField, Text> = {
  operation: {
    fr: `Indiquez l’opération demandée, parmi\u00a0: ${operationNames.join(", ")}.`,
    en: `Give the operation, one of: ${operationNames.join(", ")}.`,
  },
  date: {
    fr: "Indiquez la date de l’opération au format AAAA-MM-JJ, à partir du 1er janvier 2025.",
    en: "Give the date of the operation as YYYY-MM-DD, from 1 January 2025 on.",
  },
  region: {
    fr: `Indiquez le code INSEE de la région du domicile du titulaire, parmi\u00a0: ${regionCodes.join(", ")}.`,
    en: `Give the INSEE code of the region where the holder lives, one of: ${regionCodes.join(", ")}.`,
  },
  cv: {
    fr: "Indiquez la puissance administrative (P.6) en chevaux, un nombre entier entre 0 et 999.",
    en: "Give the fiscal horsepower (P.6), a whole number between 0 and 999.",
  },
  B: {
    fr: "Indiquez la date de première immatriculation (B) au format AAAA-MM-JJ, au plus tard le jour de l’opération.",
    en: "Give the date of first registration (B) as YYYY-MM-DD, no later than the day of the operation.",
  },
  energie: {
    fr: "Indiquez le code d’énergie (P.3) à deux lettres, par exemple ES, GO, EL ou EH.",
    en: "Give the two-letter energy code (P.3), for instance ES, GO, EL or EH.",
  },
  categorieUE: {
    fr: "Indiquez la catégorie du véhicule (J), par exemple M1, N1 ou L3e.",
    en: "Give the vehicle category (J), for instance M1, N1 or L3e.",
  },
  ptac: {
    fr: "Indiquez la masse en charge maximale admissible (F.2) en kilogrammes, entre 1 et 100\u00a0000. Elle est demandée pour les catégories N, M2 et M3.",
    en: "Give the permissible laden mass (F.2) in kilograms, between 1 and 100,000. It is needed for categories N, M2 and M3.",
  },
  co2: {
    fr: "Indiquez les émissions de CO2 (V.7) en grammes par kilomètre, un nombre entier entre 0 et 1\u00a0000. Elles sont demandées à la première immatriculation d’une voiture en France.",
    en: "Give the CO2 emissions (V.7) in grams per kilometre, a whole number between 0 and 1,000. They are needed when a car is first registered in France.",
  },
  masse: {
    fr: "Indiquez la masse en service (G) en kilogrammes, un nombre entier entre 1 et 100\u00a0000.",
    en: "Give the mass in service (G) in kilograms, a whole number between 1 and 100,000.",
  },
  co2Bareme: {
    fr: "Indiquez en euros, sans centimes, le montant du barème CO2 de l’année de première immatriculation\u00a0: seuls ceux de 2024, 2025 et 2026 sont connus ici.",
    en: "Give, in whole euros, the amount of the CO2 scale of the year of first registration: only those of 2024, 2025 and 2026 are known here.",
  },
  exoMalus: {
    fr: "Indiquez par true ou false si le véhicule est exonéré de malus.",
    en: "Say with true or false whether the vehicle is exempt from the CO2 and mass taxes.",
  },
};
