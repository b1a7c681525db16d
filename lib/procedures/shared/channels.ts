import type { ProcedureInput } from "#lib/engine/procedure.ts";

type Channel = ProcedureInput["otherChannels"][number];

/** Where somebody fills the application in with the person. */
export const atADigitalPoint: Channel = {
  kind: "counter",
  label: { fr: "Dans un point numérique ou une maison France services", en: "At a public digital point" },
  detail: {
    fr: "Un agent remplit la demande avec vous, avec ou sans rendez-vous.",
    en: "A civil servant fills in the application with you, with or without an appointment.",
  },
};

export const byPhone: Channel = {
  kind: "phone",
  label: { fr: "Par téléphone, au 01 99 00 12 34", en: "By phone, 01 99 00 12 34" },
  detail: {
    fr: "Du lundi au vendredi de 8 h 30 à 18 h, prix d’un appel local.",
    en: "Monday to Friday, 8.30 am to 6 pm, local call price.",
  },
};

export const throughAProfessional: Channel = {
  kind: "post",
  label: { fr: "Par l’intermédiaire d’un professionnel habilité", en: "Through a licensed professional" },
  detail: {
    fr: "Il transmet la demande pour vous et fixe son prix.",
    en: "They send the application for you, at their own price.",
  },
};
