import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** How people look for it, and what they ask before they begin. */
export const changeOfAddressFinding: Pick<ProcedureInput, "alsoSaid" | "lifeEvents" | "faq"> = {
  lifeEvents: ["demenagement"],
  alsoSaid: [
    {
      fr: "j’ai déménagé, nouvelle adresse sur la carte grise",
      en: "I moved house, new address on the registration certificate",
    },
    { fr: "déménager, déménagement, nouveau domicile, nouveau logement", en: "move, moving, new home" },
    {
      fr: "mettre à jour, modifier, actualiser l’adresse des papiers du véhicule",
      en: "update my address on the vehicle papers, log book",
    },
    { fr: "étiquette de changement d’adresse", en: "address label" },
    {
      fr: "signaler, déclarer mon changement de domicile pour la voiture",
      en: "tell you my change of address for the car",
    },
  ],
  faq: [
    {
      question: { fr: "De combien de temps est-ce que je dispose ?", en: "How long do I have?" },
      answer: {
        fr: "Un mois après le déménagement (code de la route, article R322-7), même si vous comptez vendre le véhicule.",
        en: "One month after the move (Highway Code, article R322-7), even if you mean to sell the vehicle.",
      },
    },
    {
      question: { fr: "Vais-je recevoir une nouvelle carte grise ?", en: "Will I get a new certificate?" },
      answer: {
        fr: "Les trois premières fois, vous recevez une étiquette à coller sur la carte grise. La quatrième fois, ou pour un numéro d’avant 2009, un nouveau titre.",
        en: "The first three times you get a label to stick on the certificate. The fourth time, or for a number of before 2009, a new certificate.",
      },
    },
    {
      question: { fr: "Le véhicule est loué : qui fait la démarche ?", en: "The vehicle is leased: who applies?" },
      answer: {
        fr: "Le loueur. Prévenez-le dans le mois qui suit votre déménagement.",
        en: "The lessor. Tell them within one month of your move.",
      },
    },
  ],
};
