import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** How people look for it, and what they ask before they begin. */
export const terraceFinding: Pick<ProcedureInput, "alsoSaid" | "lifeEvents" | "faq"> = {
  lifeEvents: ["activite"],
  alsoSaid: [
    {
      fr: "mettre des tables et des chaises dehors, devant mon café, mon restaurant, mon bar",
      en: "put tables and chairs outside my cafe, bar or restaurant",
    },
    {
      fr: "occupation du domaine public, occuper l’espace public, permis de stationnement, AOT",
      en: "occupation of public space, street permit, pavement licence",
    },
    { fr: "étalage devant ma boutique, mon magasin, mon commerce", en: "stall in front of my shop" },
    { fr: "food truck, foodtruck, camion pizza, kiosque, stand sur le marché", en: "food truck, kiosk" },
    {
      fr: "terrasse fermée, contre-terrasse, parasol, chevalet, jardinière",
      en: "sidewalk seating, outdoor seating, sunshade",
    },
  ],
  faq: [
    {
      question: { fr: "L’autorisation est-elle définitive ?", en: "Is the permit for good?" },
      answer: {
        fr: "Non : elle est donnée pour un temps, à vous seul, et peut être retirée pour un motif d’intérêt général (CGPPP, article L2122-3).",
        en: "No: it is given for a time, to you alone, and may be taken back in the public interest (CGPPP, article L2122-3).",
      },
    },
    {
      question: { fr: "Quelle place laisser aux passants ?", en: "How much room must be left for pedestrians?" },
      answer: {
        fr: "Un passage libre d’au moins 1,40 m (arrêté du 15 janvier 2007).",
        en: "A free passage of at least 1.40 m (order of 15 January 2007).",
      },
    },
    {
      question: { fr: "Quand payer la redevance ?", en: "When is the fee paid?" },
      answer: {
        fr: "Une fois l’autorisation accordée, jamais avant.",
        en: "Once the permit is granted, never before.",
      },
    },
  ],
};
