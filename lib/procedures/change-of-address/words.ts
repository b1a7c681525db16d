import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** A label or a certificate: what comes is told without saying which. */
export const addressWords: ProcedureInput["words"] = {
  in_production: {
    label: { fr: "En préparation", en: "In preparation" },
    headline: { fr: "Votre nouvelle adresse est en cours d’impression", en: "Your new address is being printed" },
  },
  produced: {
    label: { fr: "Imprimée", en: "Printed" },
    headline: { fr: "Votre nouvelle adresse est imprimée", en: "Your new address is printed" },
  },
  dispatched: {
    label: { fr: "Expédiée", en: "Dispatched" },
    headline: { fr: "Le pli de votre nouvelle adresse est posté", en: "The letter with your new address is posted" },
  },
  delivered: {
    label: { fr: "Remise à domicile", en: "Delivered" },
    headline: {
      fr: "Le pli de votre nouvelle adresse est chez vous",
      en: "The letter with your new address has arrived",
    },
  },
};
