import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** How people look for it, and what they ask before they begin. */
export const birthCertificateFinding: Pick<ProcedureInput, "alsoSaid" | "lifeEvents" | "faq"> = {
  lifeEvents: ["famille"],
  alsoSaid: [
    {
      fr: "extrait d’acte de naissance, extrait de naissance, copie intégrale, filiation",
      en: "extract of a birth record, full copy",
    },
    {
      fr: "acte de naissance pour se marier, se pacser",
      en: "birth certificate for a wedding",
    },
    { fr: "certificat de naissance, papier de naissance, bulletin de naissance", en: "proof of birth, born" },
    { fr: "état civil, mairie de naissance, né à l’étranger", en: "civil status, town hall of birth, born abroad" },
    {
      fr: "acte de naissance de mon enfant, de ma mère, d’un parent",
      en: "birth certificate of my child, of my mother",
    },
  ],
  faq: [
    {
      question: { fr: "Est-ce vraiment gratuit ?", en: "Is it really free?" },
      answer: {
        fr: "Oui, toujours. Méfiez-vous des sites qui font payer.",
        en: "Yes, always. Beware of sites that charge for it.",
      },
    },
    {
      question: { fr: "Copie intégrale ou extrait : lequel demander ?", en: "Full copy or extract: which one?" },
      answer: {
        fr: "Qui vous le demande vous le dit. Un mariage ou un pacs veut en général une copie intégrale ; l’extrait sans filiation peut être demandé par tout le monde.",
        en: "Whoever wants it tells you. A wedding or a civil partnership usually wants a full copy; anybody may ask for an extract without the parents.",
      },
    },
    {
      question: {
        fr: "Je suis né à l’étranger : est-ce la bonne démarche ?",
        en: "I was born abroad: is this the right place?",
      },
      answer: {
        fr: "Oui si votre naissance est inscrite à l’état civil français : la demande va au Service central d’état civil, à Nantes.",
        en: "Yes if your birth is in the French civil register: the request goes to the central civil status service, in Nantes.",
      },
    },
  ],
};
