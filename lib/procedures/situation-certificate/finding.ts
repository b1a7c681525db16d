import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** How people look for it, and what they ask before they begin. */
export const situationCertificateFinding: Pick<ProcedureInput, "alsoSaid" | "lifeEvents" | "faq"> = {
  lifeEvents: ["vente-vehicule"],
  alsoSaid: [
    {
      fr: "certificat de non-gage, nongage, gage",
      en: "pledge certificate, certificate of no lien, is there finance on the car",
    },
    { fr: "attestation de non-opposition, opposition", en: "opposition" },
    { fr: "papier à donner à l’acheteur de ma voiture", en: "paper to give the buyer of my car" },
    { fr: "vérifier si une voiture est gagée, volée", en: "check whether a car is stolen or pledged, vehicle check" },
    {
      fr: "situation administrative, historique du véhicule, histovec",
      en: "administrative situation, vehicle history report",
    },
  ],
  faq: [
    {
      question: { fr: "Combien de temps le certificat est-il valable ?", en: "How long is the certificate valid?" },
      answer: {
        fr: "Il doit dater de moins de quinze jours quand vous le remettez à l’acheteur : demandez-le juste avant la vente.",
        en: "It must be less than fifteen days old when you give it to the buyer: ask for it just before the sale.",
      },
    },
    {
      question: { fr: "Que dit-il ?", en: "What does it say?" },
      answer: {
        fr: "S’il existe un gage, une opposition, un vol ou une suspension. Un gage n’empêche pas de vendre, mais l’acheteur doit le savoir ; une opposition l’empêche tant qu’elle n’est pas levée.",
        en: "Whether there is a pledge, an opposition, a theft or a suspension. A pledge does not forbid the sale, but the buyer must know; an opposition does, until it is lifted.",
      },
    },
    {
      question: { fr: "Faut-il attendre ?", en: "Do I have to wait?" },
      answer: {
        fr: "Non : le registre répond aussitôt et le certificat se télécharge.",
        en: "No: the register answers at once and the certificate is downloaded.",
      },
    },
  ],
};
