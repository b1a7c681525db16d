import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** The provisional registration certificate (order of 9 February 2009): a month on the road, in France. */
export const provisionalCertificate: NonNullable<ProcedureInput["provisional"]> = {
  months: 1,
  title: { fr: "Certificat provisoire d’immatriculation", en: "Provisional registration certificate" },
  rubrics: {
    B: { of: "facts.vehicle.firstRegistered", display: "day" },
    "D.1": { of: "facts.vehicle.make" },
    "D.3": { of: "facts.vehicle.model" },
    E: { of: "facts.vehicle.vin" },
    "F.2": { of: "facts.vehicle.grossMass", unit: "kg" },
    J: { of: "facts.vehicle.euCategory" },
    "J.1": { of: "facts.vehicle.nationalType" },
    "P.3": { of: "facts.vehicle.energy" },
    "P.6": { of: "facts.vehicle.fiscalPower", unit: "CV" },
    "S.1": { of: "facts.vehicle.seats" },
  },
};
