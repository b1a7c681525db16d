import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** How people look for it, and what they ask before they begin. */
export const transferDeclarationFinding: Pick<ProcedureInput, "alsoSaid" | "lifeEvents" | "faq"> = {
  lifeEvents: ["vente-vehicule"],
  alsoSaid: [
    { fr: "vendre ma voiture", en: "sell my car" },
    { fr: "vente d’un véhicule à un particulier", en: "selling a vehicle privately" },
    { fr: "donner ma voiture à mon fils", en: "give my car to my son" },
    { fr: "déclaration de cession, certificat de cession, cerfa 15776", en: "transfer declaration, bill of sale" },
    { fr: "obtenir un code de cession", en: "get a transfer code" },
    { fr: "je ne suis plus propriétaire du véhicule", en: "I no longer own the vehicle" },
    { fr: "amendes après la vente de ma voiture", en: "fines after I sold my car" },
  ],
  faq: [
    {
      question: { fr: "Quand faut-il la faire ?", en: "When must I do it?" },
      answer: {
        fr: "La première partie avant de remettre les clés : elle donne le code. La seconde dans les quinze jours qui suivent, une fois le véhicule remis (code de la route, article R322-4).",
        en: "The first part before you hand over the keys: it gives the code. The second within the fifteen days that follow, once the vehicle is handed over (Highway Code, article R322-4).",
      },
    },
    {
      question: { fr: "À quoi sert le code de cession ?", en: "What is the transfer code for?" },
      answer: {
        fr: "L’acquéreur le tape pour demander sa carte grise : il n’a alors presque aucune pièce à joindre. Le code vaut quinze jours, pour ce véhicule et pour une seule demande.",
        en: "The buyer types it to apply for the certificate, and then has hardly any document to attach. It is good for fifteen days, for this vehicle and for one application.",
      },
    },
    {
      question: { fr: "Et si la vente ne se fait pas ?", en: "What if the sale falls through?" },
      answer: {
        fr: "Retirez votre déclaration depuis votre dossier, ou laissez passer les quinze jours : le code n’ouvre plus rien, et vous pouvez recommencer.",
        en: "Withdraw your declaration from your file, or let the fifteen days go by: the code then opens nothing, and you may begin again.",
      },
    },
  ],
};
