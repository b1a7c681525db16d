import type { Text } from "#lib/engine/text.ts";
import type { Section } from "./sort-applications.ts";

export const listWords = {
  title: { fr: "Mes démarches", en: "My applications" },
  sent: { fr: "Cette demande a déjà été envoyée", en: "This application has already been sent" },
  sentDetail: {
    fr: "Elle ne peut plus être modifiée comme un brouillon. Vous la retrouvez ci-dessous.",
    en: "It can no longer be changed as a draft. You will find it below.",
  },
  none: { fr: "Vous n’avez pas encore de demande", en: "You have no application yet" },
  noneDetail: {
    fr: "Vos brouillons et vos demandes apparaîtront ici, avec la prochaine chose à faire.",
    en: "Your drafts and applications will appear here, with the next thing to do.",
  },
  find: { fr: "Trouver une démarche", en: "Find a procedure" },
  resume: { fr: "Reprendre", en: "Resume" },
  pay: { fr: "Payer", en: "Pay" },
  complete: { fr: "Compléter", en: "Complete" },
  answer: { fr: "Répondre", en: "Answer" },
  confirm: { fr: "Confirmer mon adresse", en: "Confirm my address" },
  follow: { fr: "Suivre", en: "Track" },
  file: { fr: "Dossier", en: "Reference" },
} as const satisfies Record<string, Text>;

export const sections: Record<Section, Text> = {
  turn: { fr: "À vous de jouer", en: "Your turn" },
  drafts: { fr: "Brouillons", en: "Drafts" },
  underway: { fr: "En cours", en: "Under way" },
  over: { fr: "Terminées", en: "Finished" },
};
