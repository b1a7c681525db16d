import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { energyNames } from "./energy-names.ts";

type LookupInput = NonNullable<ProcedureInput["lookups"]>[number];

/** The vehicle register is asked as soon as the plate is known. @param more answers it is told besides the plate, each under its own name */
export const vehicleRegister = (step: string, more: readonly string[] = []): LookupInput => ({
  register: "vehicle-register",
  as: "vehicle",
  step,
  needs: ["plate"],
  sends: Object.fromEntries(["plate", ...more].map((name) => [name, name])),
  exchange: {
    administration: {
      fr: "Ministère de l’Intérieur, système d’immatriculation des véhicules",
      en: "Ministry of the Interior, vehicle registration system",
    },
    purpose: {
      fr: "Pour ne pas vous demander ce que l’État sait déjà du véhicule, et vérifier sa situation administrative.",
      en: "Not to ask you what the State already knows of the vehicle, and to check its administrative situation.",
    },
    legalBasis: "Code des relations entre le public et l’administration, article L114-8",
  },
  shows: {
    when: { of: "facts.vehicle.found", equals: true },
    source: { fr: "Trouvé au registre des immatriculations", en: "Found on the vehicle register" },
    title: ["vehicle.make", "vehicle.model"],
    rows: [
      {
        label: { fr: "Mise en circulation", en: "First registered" },
        fact: "vehicle.firstRegistered",
        display: "day",
      },
      { label: { fr: "Énergie", en: "Fuel" }, fact: "vehicle.energy", values: energyNames },
      { label: { fr: "Puissance", en: "Fiscal power" }, fact: "vehicle.fiscalPower", unit: "CV" },
    ],
  },
});
