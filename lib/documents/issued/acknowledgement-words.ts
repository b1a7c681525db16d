import { formatDate, formatDay } from "#lib/engine/calendar.ts";
import type { Text } from "#lib/engine/text.ts";

export const acknowledgementWords = {
  title: {
    fr: "Accusé d’enregistrement et de réception électronique",
    en: "Electronic acknowledgement of registration and receipt",
  },
  reference: { fr: "Numéro de dossier", en: "File number" },
  received: { fr: "Demande reçue le", en: "Request received on" },
  paris: { fr: "heure de Paris", en: "Paris time" },
  filedBy: { fr: "Déposée par", en: "Filed by" },
  registered: { fr: "Demande enregistrée", en: "Request registered" },
  examined: { fr: "Instruction", en: "Examination" },
  eachStep: { fr: "nous vous écrivons à chaque étape", en: "we write to you at each step" },
  answer: { fr: "Réponse", en: "Answer" },
  byMail: { fr: "par courriel", en: "by e-mail" },
  before: (day: string): Text => ({
    fr: `attendue avant le ${formatDate(day, "fr")}`,
    en: `expected before ${formatDate(day, "en")}`,
  }),
  missing: { fr: "Ce qui manque à votre demande", en: "What your request lacks" },
  missingBefore: (day: string): Text => ({
    fr: `Les textes en vigueur demandent aussi les pièces ou informations suivantes. Elles doivent nous parvenir au plus tard le ${formatDay(day, "fr")}\u00a0:`,
    en: `The texts in force also require the following documents or information. They must reach us no later than ${formatDay(day, "en")}:`,
  }),
  whileMissing: {
    acceptance: {
      fr: "Le délai au terme duquel votre demande sera réputée acceptée ne court qu’à compter de leur réception (article L114-5 du code des relations entre le public et l’administration, deuxième alinéa).",
      en: "The time after which your request will be deemed accepted only runs from their receipt (code of relations between the public and the administration, article L114-5, second paragraph).",
    },
    rejection: {
      fr: "Le délai au terme duquel votre demande sera réputée rejetée est suspendu pendant ce temps\u00a0; il reprend dès leur réception (article L114-5 du code des relations entre le public et l’administration, troisième alinéa).",
      en: "The time after which your request will be deemed rejected is suspended meanwhile; it resumes on their receipt (code of relations between the public and the administration, article L114-5, third paragraph).",
    },
  } satisfies Record<string, Text>,
  silence: { fr: "Si vous ne recevez pas de réponse", en: "If you receive no answer" },
  noEffect: {
    fr: "Votre demande n’est pas susceptible de donner lieu à une décision implicite\u00a0: le silence de l’administration ne vaut ni acceptation ni rejet.",
    en: "Your request cannot give rise to an implicit decision: the administration’s silence is worth neither acceptance nor rejection.",
  },
  acceptance: (day: string): Text => ({
    fr: `Votre demande est susceptible de donner lieu à une décision implicite d’acceptation. Sans réponse de notre part le ${formatDay(day, "fr")}, elle sera réputée acceptée à cette date, sous réserve que votre dossier soit complet. Vous pourrez alors demander au service une attestation de cette acceptation (article L232-3 du code des relations entre le public et l’administration).`,
    en: `Your request may give rise to an implicit decision of acceptance. Without an answer from us on ${formatDay(day, "en")}, it will be deemed accepted on that date, provided that your file is complete. You may then ask the service for a certificate of this acceptance (code of relations between the public and the administration, article L232-3).`,
  }),
  rejection: (day: string): Text => ({
    fr: `Votre demande est susceptible de donner lieu à une décision implicite de rejet. Sans réponse de notre part le ${formatDay(day, "fr")}, elle sera réputée rejetée à cette date, sous réserve que votre dossier soit complet.`,
    en: `Your request may give rise to an implicit decision of rejection. Without an answer from us on ${formatDay(day, "en")}, it will be deemed rejected on that date, provided that your file is complete.`,
  }),
  appealFrom: (day: string): Text => ({
    fr: `Délais et voies de recours. Vous pourrez alors former, dans un délai de deux mois à compter du ${formatDate(day, "fr")}\u00a0:`,
    en: `Time limits and ways of appeal. You may then, within two months from ${formatDate(day, "en")}, make:`,
  }),
  filed: { fr: "Ce que vous avez déposé", en: "What you filed" },
  documents: { fr: "Les documents joints", en: "The documents you joined" },
  prints: {
    fr: "À droite, le début de l’empreinte SHA-256 de chaque fichier\u00a0: elle prouve que le document conservé est celui que vous avez envoyé.",
    en: "On the right, the start of each file’s SHA-256 print: it proves that the document kept is the one you sent.",
  },
  fee: { fr: "Ce que vous payez, et pourquoi", en: "What you pay, and why" },
  authenticity: { fr: "La valeur de ce document", en: "What this document is worth" },
  law: {
    fr: "Accusé délivré en application des articles L112-11 et R112-11-1 à R112-11-4 du code des relations entre le public et l’administration. La date qu’il porte fait foi.",
    en: "Acknowledgement issued under articles L112-11 and R112-11-1 to R112-11-4 of the code of relations between the public and the administration. The date it bears is the one that counts.",
  },
} as const satisfies Record<string, Text | ((day: string) => Text) | Record<string, Text>>;
