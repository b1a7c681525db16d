import type { Text } from "#lib/engine/text.ts";
import type { Consultation } from "./group-readers.ts";

export const fileWords = {
  title: { fr: "Suivi de la demande", en: "Tracking of application" },
  file: { fr: "Dossier", en: "Reference" },
  diagram: { fr: "Schéma", en: "Diagram" },
  onDiagram: {
    fr: "Votre demande sur le schéma de la démarche",
    en: "Your application on the diagram of the procedure",
  },
  seeDiagram: { fr: "Voir ma demande sur le schéma de la démarche", en: "See my application on the diagram" },
  mine: { fr: "Mes démarches", en: "My applications" },
  answer: { fr: "Répondre à la demande de complément", en: "Answer the request for information" },
  complete: { fr: "Compléter ma demande", en: "Complete my application" },
  pay: { fr: "Payer", en: "Pay" },
  confirm: { fr: "Confirmer mon adresse", en: "Confirm my address" },
  documents: { fr: "Vos documents", en: "Your documents" },
  sent: { fr: "Ce que vous avez envoyé", en: "What you sent" },
  noDocument: { fr: "Vos documents arrivent dans un instant.", en: "Your documents will be here in a moment." },
  messages: { fr: "Messages", en: "Messages" },
  noMessage: {
    fr: "Une question sur votre demande\u00a0? Le service vous répond ici.",
    en: "A question about your application? The service answers here.",
  },
  message: { fr: "Votre message", en: "Your message" },
  send: { fr: "Envoyer un message", en: "Send a message" },
  you: { fr: "Vous", en: "You" },
  read: { fr: "lu", en: "read" },
  readers: { fr: "Qui a consulté mon dossier", en: "Who opened my file" },
  noReader: { fr: "Personne pour l’instant.", en: "Nobody so far." },
  answers: { fr: "Vos réponses", en: "Your answers" },
  fee: { fr: "Le calcul du montant", en: "How the amount was computed" },
  withdraw: { fr: "Retirer ma demande", en: "Withdraw my application" },
  kept: {
    fr: "La demande est décidée\u00a0: elle ne peut plus être retirée.",
    en: "The application is decided: it can no longer be withdrawn.",
  },
  grounds: { fr: "Pourquoi cette décision", en: "Why this decision" },
  facts: { fr: "Les faits retenus", en: "The facts considered" },
  appeal: { fr: "Contester cette décision", en: "Contest this decision" },
} as const satisfies Record<string, Text>;

export const reasonWords: Record<Consultation["reason"], Text> = {
  review: { fr: "pour l’examen", en: "for the review" },
  search: { fr: "après une recherche", en: "after a search" },
  dispatch: { fr: "pour l’envoi", en: "for the posting" },
  register_check: { fr: "pour vérifier un registre", en: "to check a register" },
};
