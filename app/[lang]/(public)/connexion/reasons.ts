import type { Text } from "#lib/engine/text.ts";

export type Reason = { tone: "info" | "warning"; title: Text; words: Text };

const phone = "01\u00a099\u00a000\u00a012\u00a034";

/** Why the person is back without being signed in, worded without blame. */
const reasons = {
  refus: {
    tone: "info",
    title: { fr: "La connexion n’a pas eu lieu", en: "You are not signed in" },
    words: {
      fr: "Vous avez quitté l’identification, ou elle n’a pas pu aboutir. Rien n’a été transmis ni perdu\u00a0: vous pouvez réessayer.",
      en: "You left the sign-in page, or it could not complete. Nothing was sent or lost: you can try again.",
    },
  },
  indisponible: {
    tone: "warning",
    title: { fr: "Le service d’identification ne répond pas", en: "The sign-in service is not answering" },
    words: {
      fr: `Ce n’est pas de votre fait. Réessayez dans quelques minutes\u00a0; si cela dure, appelez le ${phone}. Vos brouillons sont conservés.`,
      en: `This is not your doing. Try again in a few minutes; if it lasts, call ${phone}. Your drafts are kept.`,
    },
  },
  echec: {
    tone: "warning",
    title: { fr: "La connexion n’a pas abouti", en: "The sign-in did not complete" },
    words: {
      fr: "Cela arrive quand une page est restée ouverte longtemps, ou quand le retour en arrière a été utilisé. Réessayez depuis le bouton ci-dessous.",
      en: "This happens when a page stayed open for long, or after going back. Please try again with the button below.",
    },
  },
  niveau: {
    tone: "warning",
    title: { fr: "Une identification plus sûre est nécessaire", en: "A stronger sign-in is needed" },
    words: {
      fr: "Cet espace demande une double authentification. Réessayez, et choisissez-la au moment de vous identifier.",
      en: "This area asks for two-factor authentication. Try again, and choose it when you sign in.",
    },
  },
  bloque: {
    tone: "warning",
    title: { fr: "Cet accès est fermé pour le moment", en: "This access is closed for now" },
    words: {
      fr: `Pour comprendre pourquoi et le rouvrir, appelez le ${phone}. Vos demandes en cours continuent d’être traitées.`,
      en: `To find out why and have it opened again, call ${phone}. Your applications are still being handled.`,
    },
  },
  patience: {
    tone: "warning",
    title: { fr: "Trop de connexions en peu de temps", en: "Too many sign-ins in a short time" },
    words: {
      fr: `Par sécurité, ce compte fait une pause de cinq minutes. Si vous ne vous êtes pas connecté vous-même, appelez le ${phone}.`,
      en: `For safety, this account pauses for five minutes. If it was not you who signed in, call ${phone}.`,
    },
  },
  "identite-incomplete": {
    tone: "warning",
    title: { fr: "Il nous manque une partie de votre identité", en: "Part of your identity is missing" },
    words: {
      fr: `Le fournisseur que vous avez choisi ne nous a pas transmis votre nom ou votre date de naissance. Essayez avec un autre, ou appelez le ${phone}.`,
      en: `The provider you chose did not send us your name or date of birth. Try another one, or call ${phone}.`,
    },
  },
  deconnecte: {
    tone: "info",
    title: { fr: "Vous êtes déconnecté", en: "You are signed out" },
    words: {
      fr: "Votre session est fermée ici et chez votre fournisseur d’identité.",
      en: "Your session is closed here and at your identity provider.",
    },
  },
} as const satisfies Record<string, Reason>;

export const reasonOf = (motif: unknown): Reason | undefined =>
  Object.entries(reasons).find(([name]) => name === motif)?.[1];
