import type { Language } from "#lib/engine/text.ts";

const fr = {
  continue: "Continuer",
  send: "Envoyer ma demande",
  previous: "Précédent",
  leave: "Enregistrer et quitter",
  saving: "Enregistrement…",
  saved: (time: string) => `Brouillon enregistré à ${time}`,
  unsaved: "Hors ligne\u00a0: ce que vous tapez reste dans cette page, nous réessayons.",
  locked: "Transmis par FranceConnect, non modifiable ici",
  error: "Une erreur ?",
  gone: "Cette demande a déjà été envoyée, ou son brouillon effacé.",
  see: "Voir mes démarches",
  block: "Vous ne pouvez pas continuer pour le moment",
  warn: "À savoir avant de continuer",
  why: "Pourquoi cette question ?",
  street: "Numéro et nom de la voie",
  recipientDetail: "Étage, escalier, appartement, ou « chez » (facultatif)",
  building: "Immeuble, résidence, bâtiment (facultatif)",
  locality: "Lieu-dit ou boîte postale (facultatif)",
  postcode: "Code postal",
  city: "Ville",
  unknown: "non renseigné",
};

export type FilingWords = typeof fr;

const en: FilingWords = {
  continue: "Continue",
  send: "Send my application",
  previous: "Back",
  leave: "Save and leave",
  saving: "Saving…",
  saved: (time) => `Draft saved at ${time}`,
  unsaved: "Offline: what you type stays in this page, we are trying again.",
  locked: "Provided by FranceConnect, cannot be changed here",
  error: "Something wrong?",
  gone: "This application has already been sent, or its draft erased.",
  see: "See my applications",
  block: "You cannot go on for now",
  warn: "Good to know before you go on",
  why: "Why do we ask?",
  street: "Number and street",
  recipientDetail: "Floor, staircase, flat, or “care of” (optional)",
  building: "Building or residence (optional)",
  locality: "Locality or PO box (optional)",
  postcode: "Postcode",
  city: "Town",
  unknown: "not given",
};

export const filingWords: Record<Language, FilingWords> = { fr, en };
