import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** How people look for it, and what they ask before they begin. */
export const holidayWatchFinding: Pick<ProcedureInput, "alsoSaid" | "lifeEvents" | "faq"> = {
  lifeEvents: ["vacances"],
  alsoSaid: [
    { fr: "opération tranquillité vacances, OTV", en: "holiday watch" },
    {
      fr: "surveiller ma maison, mon appartement pendant les vacances, en mon absence",
      en: "watch my house or flat during the holidays, while away",
    },
    { fr: "police, policiers, gendarmerie, gendarmes, patrouille, ronde", en: "police patrol" },
    { fr: "cambriolage, cambrioleur, cambriolé, voleurs", en: "burglary, burglars, break-in" },
    { fr: "partir en congé, en voyage, absent", en: "going away, travelling, trip" },
  ],
  faq: [
    {
      question: {
        fr: "Combien de temps avant le départ faut-il s’inscrire ?",
        en: "How long before leaving should I register?",
      },
      answer: { fr: "Deux jours au moins, en ligne.", en: "At least two days, online." },
    },
    {
      question: { fr: "Que se passe-t-il en cas d’anomalie ?", en: "What happens if something is wrong?" },
      answer: {
        fr: "La patrouille vous appelle, ou appelle la personne que vous avez désignée.",
        en: "The patrol calls you, or the person you have named.",
      },
    },
    {
      question: { fr: "Je rentre plus tôt : que faire ?", en: "I am coming back earlier: what should I do?" },
      answer: {
        fr: "Prévenez le service : une présence inattendue peut faire croire à une intrusion.",
        en: "Tell the service: an unexpected presence may look like a break-in.",
      },
    },
  ],
};
