import type { Text } from "#lib/engine/text.ts";

export const words = {
  home: { fr: "Accueil", en: "Home" },
  title: { fr: "Quelle démarche pour moi\u00a0?", en: "Which service is for me?" },
  lead: {
    fr: "Quelques questions, celles qui décident vraiment. Rien n’est enregistré, et rien ne vous nomme.",
    en: "A few questions, those that really decide. Nothing is kept, and nothing names you.",
  },
  event: { fr: "Que se passe-t-il dans votre vie\u00a0?", en: "What is happening in your life?" },
  procedure: { fr: "Que voulez-vous faire\u00a0?", en: "What do you want to do?" },
  goOn: { fr: "Continuer", en: "Continue" },
  again: { fr: "Recommencer", en: "Start again" },
  said: { fr: "Vos réponses", en: "Your answers" },
  share: {
    fr: "L’adresse de cette page garde vos réponses\u00a0: vous pouvez l’envoyer à quelqu’un.",
    en: "The address of this page holds your answers: you can send it to somebody.",
  },
  right: { fr: "C’est la bonne démarche", en: "This is the right service" },
  stopped: { fr: "Pas cette démarche, ou pas encore", en: "Not this service, or not yet" },
  read: { fr: "Lire avant de commencer", en: "Read before you start" },
  start: { fr: "Commencer la démarche", en: "Start the application" },
  all: { fr: "Voir toutes les démarches", en: "See all services" },
} as const satisfies Record<string, Text>;
