import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { energyNames } from "../energy-names.ts";

/** The vehicle register is asked as soon as the plate is known. */
export const lookups: ProcedureInput["lookups"] = [
  {
    register: "vehicle-register",
    as: "vehicle",
    step: "vehicule",
    needs: ["plate"],
    sends: {
      plate: "plate",
      formula: "formula",
      certificateDate: "certificateDate",
      transferCode: "transferCode",
      vin: "vin",
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
  },
];
