import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { registerGates } from "../vehicles/register-gates.ts";

/** What a buyer should know, and may go on with. */
export const warnings: NonNullable<ProcedureInput["gates"]> = [
  {
    key: "pledge",
    step: "vehicule",
    field: "plate",
    effect: "warn",
    when: { of: "facts.vehicle.pledged", equals: true },
    message: { fr: "Un gage est inscrit sur ce véhicule.", en: "A pledge is registered on this vehicle." },
    remedy: {
      fr: "Vous pouvez continuer, mais la dette suit le véhicule : demandez au vendeur la preuve qu’elle est payée.",
      en: "You can go on, but the debt follows the vehicle: ask the seller for proof that it is paid.",
    },
  },
  {
    key: "late",
    step: "vehicule",
    field: "saleDate",
    effect: "warn",
    when: { of: "answers.saleDate", olderThanMonths: 1 },
    message: { fr: "La vente date de plus d’un mois.", en: "The sale is more than one month old." },
    remedy: {
      fr: "Votre demande reste possible. Au-delà d’un mois, une amende de 135 € peut être demandée lors d’un contrôle (R322-5).",
      en: "You can still apply. After one month a fine of €135 may be claimed at a check (R322-5).",
    },
  },
  {
    key: "vin-differs",
    step: "vehicule",
    field: "vin",
    effect: "warn",
    when: { of: "facts.vehicle.vinMatch", equals: false },
    message: {
      fr: "Le numéro d’identification n’est pas celui du registre pour cette plaque.",
      en: "The identification number is not the one on the register for this plate.",
    },
    remedy: {
      fr: "Relisez la plaque et le repère E. Si tout est juste, continuez : un agent vérifiera.",
      en: "Check the plate and box E. If both are right, go on: a civil servant will check.",
    },
  },
  registerGates.down("vehicule"),
];
