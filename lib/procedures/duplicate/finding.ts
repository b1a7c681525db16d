import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** How people look for it, and what they ask before they begin. */
export const duplicateFinding: Pick<ProcedureInput, "alsoSaid" | "lifeEvents" | "faq"> = {
  lifeEvents: ["papiers-perdus"],
  alsoSaid: [
    {
      fr: "j’ai perdu ma carte grise, mes papiers de voiture",
      en: "I lost my registration certificate, my car papers, my log book",
    },
    { fr: "on m’a volé mes papiers du véhicule", en: "my vehicle papers were stolen" },
    { fr: "vol, perte, égaré, introuvable, disparue", en: "theft, loss, mislaid, missing" },
    {
      fr: "déchirée, illisible, mouillée, brûlée, tachée, passée à la machine",
      en: "torn, illegible, wet, burnt, stained, damaged",
    },
    { fr: "remplacer la carte grise, refaire un double", en: "replace the V5C, replacement, duplicate" },
    {
      fr: "demander un duplicata du certificat d’immatriculation",
      en: "ask for a duplicate of the registration certificate",
    },
  ],
  faq: [
    {
      question: {
        fr: "On m’a volé ma carte grise : par quoi commencer ?",
        en: "My certificate was stolen: where do I start?",
      },
      answer: {
        fr: "Portez d’abord plainte à la police ou à la gendarmerie : le procès-verbal vous sera demandé. En cas de perte, la déclaration se fait ici, dans la démarche.",
        en: "Report it first to the police or gendarmerie: you will be asked for the report. If you lost it, you declare the loss here, in the application.",
      },
    },
    {
      question: { fr: "Et si je retrouve l’ancienne carte grise ?", en: "What if I find the old certificate?" },
      answer: {
        fr: "Détruisez-la : elle n’est plus valable, et la demande ne s’annule pas.",
        en: "Destroy it: it is no longer valid, and the request cannot be undone.",
      },
    },
    {
      question: { fr: "Puis-je rouler en attendant ?", en: "May I drive meanwhile?" },
      answer: {
        fr: "Oui : un certificat provisoire à imprimer permet de rouler en France pendant un mois.",
        en: "Yes: a provisional certificate to print lets you drive in France for one month.",
      },
    },
  ],
};
