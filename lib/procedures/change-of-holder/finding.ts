import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** How people look for it, and what they ask before they begin. */
export const changeOfHolderFinding: Pick<ProcedureInput, "alsoSaid" | "lifeEvents" | "faq"> = {
  lifeEvents: ["achat-vehicule"],
  alsoSaid: [
    { fr: "acheter une voiture d’occasion", en: "buy a used car" },
    { fr: "achat d’un véhicule à un particulier", en: "buying a second-hand vehicle privately" },
    { fr: "faire la carte grise à mon nom", en: "register the car as mine" },
    { fr: "mettre la carte grise au nom de mon fils", en: "register the vehicle for my son" },
    { fr: "nouveau propriétaire", en: "new owner of a car, transfer of ownership" },
    { fr: "immatriculer une voiture", en: "register a car, vehicle registration" },
    { fr: "papiers du véhicule", en: "vehicle papers, log book, V5C" },
    { fr: "certificat d’immatriculation", en: "registration certificate" },
    { fr: "carte grise moto, scooter, camion, caravane", en: "registration of a motorbike, scooter, lorry or caravan" },
    { fr: "on m’a donné une voiture", en: "somebody gave me a car, gifted car" },
    { fr: "code de cession", en: "transfer code" },
    {
      fr: "prix de la carte grise, taxe régionale, cheval fiscal",
      en: "price of the registration certificate, registration tax",
    },
  ],
  faq: [
    {
      question: { fr: "De combien de temps est-ce que je dispose ?", en: "How long do I have?" },
      answer: {
        fr: "Un mois à partir de la vente ou du don (code de la route, article R322-5). Passé ce délai, vous risquez une amende.",
        en: "One month from the sale or gift (Highway Code, article R322-5). After that you may be fined.",
      },
    },
    {
      question: {
        fr: "Puis-je rouler en attendant ma carte grise ?",
        en: "May I drive while I wait for the certificate?",
      },
      answer: {
        fr: "Oui : dès le dépôt et le paiement, un certificat provisoire à imprimer permet de rouler en France pendant un mois.",
        en: "Yes: as soon as you have filed and paid, a provisional certificate to print lets you drive in France for one month.",
      },
    },
    {
      question: { fr: "Je n’ai pas de code de cession : que faire ?", en: "I have no transfer code: what can I do?" },
      answer: {
        fr: "Gardez l’ancienne carte grise barrée, datée et signée par le vendeur : son numéro de formule et sa date remplacent le code.",
        en: "Keep the old certificate struck through, dated and signed by the seller: its formula number and date replace the code.",
      },
    },
    {
      question: { fr: "Faut-il un contrôle technique ?", en: "Do I need a roadworthiness test?" },
      answer: {
        fr: "Pour une voiture de plus de quatre ans, un contrôle de moins de six mois est demandé ; s’il est connu des registres, vous n’avez rien à joindre.",
        en: "For a car over four years old, a test less than six months old is needed; when the registers know of it, there is nothing to attach.",
      },
    },
  ],
};
