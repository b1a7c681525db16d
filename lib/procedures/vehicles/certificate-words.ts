import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** What a “carte grise” is called along its way. */
export const certificateWords: ProcedureInput["words"] = {
  in_production: {
    label: { fr: "En fabrication", en: "In production" },
    headline: {
      fr: "Votre carte grise est en cours de fabrication",
      en: "Your registration certificate is being produced",
    },
  },
  produced: {
    label: { fr: "Fabriquée", en: "Produced" },
    headline: { fr: "Votre carte grise est fabriquée", en: "Your registration certificate is produced" },
  },
  dispatched: {
    label: { fr: "Expédiée", en: "Dispatched" },
    headline: { fr: "Votre carte grise est postée", en: "Your registration certificate is posted" },
  },
  in_transit: {
    label: { fr: "En chemin", en: "In transit" },
    headline: { fr: "Votre carte grise est en route", en: "Your registration certificate is on its way" },
  },
  out_for_delivery: {
    label: { fr: "En cours de distribution", en: "Out for delivery" },
    headline: { fr: "Votre carte grise arrive aujourd’hui", en: "Your registration certificate arrives today" },
  },
  delivered: {
    label: { fr: "Remise à domicile", en: "Delivered" },
    headline: { fr: "Votre carte grise est chez vous", en: "Your registration certificate has reached your home" },
  },
  returned: {
    label: { fr: "Retournée", en: "Returned" },
    headline: {
      fr: "Votre carte grise revient à notre service",
      en: "Your registration certificate is on its way back to us",
    },
  },
};
