import { plural } from "#lib/engine/numbers.ts";
import type { Language, Text } from "#lib/engine/text.ts";

export const words = {
  home: { fr: "Accueil", en: "Home" },
  procedures: { fr: "Démarches", en: "Services" },
  who: { fr: "Qui peut la faire", en: "Who may apply" },
  ready: { fr: "Ce qu’il faut avoir sous la main", en: "What to have ready" },
  readyIntro: {
    fr: "Selon vos réponses, une partie seulement vous sera demandée\u00a0: la liste exacte s’affiche pendant la démarche.",
    en: "Depending on your answers, only some of these will be asked for: the exact list is shown as you go.",
  },
  nothingToHaveReady: {
    fr: "Aucun document à joindre.",
    en: "No document to attach.",
  },
  example: { fr: "Accepté\u00a0: ", en: "Accepted: " },
  card: { fr: "Une carte bancaire", en: "A bank card" },
  cardWhy: {
    fr: "Pour régler le montant, calculé ligne par ligne avant l’envoi.",
    en: "To pay the amount, computed line by line before you send.",
  },
  cost: { fr: "Combien ça coûte", en: "What it costs" },
  rules: { fr: "Lire les règles de calcul", en: "Read the rules of computation" },
  time: { fr: "Combien de temps ça prend", en: "How long it takes" },
  observed: {
    fr: "Nous n’avons pas encore assez de dossiers pour annoncer un délai observé. Nous le publierons ici dès que ce sera le cas.",
    en: "We do not have enough applications yet to give an observed time. We will publish it here as soon as we do.",
  },
  computed: { fr: "Comment c’est calculé", en: "How it is computed" },
  observedShort: { fr: "Délai constaté", en: "Observed time" },
  compute: { fr: "Calculer", en: "Compute" },
  choose: { fr: "Choisissez", en: "Choose" },
  detail: { fr: "Voir le détail, ligne par ligne", en: "See the detail, line by line" },
  whatItCosts: { fr: "Vous paierez", en: "You will pay" },
  incomplete: {
    fr: "Répondez à chaque question pour connaître le montant.",
    en: "Answer every question to know the amount.",
  },
  estimate: {
    fr: "Au tarif d’aujourd’hui. Le montant exact est calculé avec ce que disent les registres, et montré avant de payer.",
    en: "At today’s rates. The exact amount is computed from what the registers say, and shown before you pay.",
  },
  faq: { fr: "Questions et réponses", en: "Questions and answers" },
  next: { fr: "Ce qui se passe, et qui fait quoi", en: "What happens, and who does what" },
  otherWays: { fr: "Autres façons de faire", en: "Other ways" },
  basis: { fr: "Textes de référence", en: "Legal basis" },
  start: { fr: "Commencer la démarche", en: "Start the application" },
  resume: { fr: "Reprendre mon brouillon", en: "Resume my draft" },
  aside: { fr: "Commencer", en: "Start" },
  toFill: { fr: "Pour remplir la demande", en: "To fill in the application" },
  costShort: { fr: "Coût", en: "Cost" },
  aim: { fr: "Notre objectif pour décider", en: "Our aim for a decision" },
  atOnce: { fr: "Dès que la demande est déposée", en: "As soon as you have filed" },
} as const satisfies Record<string, Text>;

export const minutes = {
  fr: (count: number) => `${count}\u00a0${plural(count, "fr", "minute", "minutes")}`,
  en: (count: number) => `${count}\u00a0${plural(count, "en", "minute", "minutes")}`,
} as const satisfies Record<Language, (count: number) => string>;

export const workingDays = {
  fr: (count: number) => `${count}\u00a0${plural(count, "fr", "jour ouvré", "jours ouvrés")}`,
  en: (count: number) => `${count}\u00a0${plural(count, "en", "working day", "working days")}`,
} as const satisfies Record<Language, (count: number) => string>;

export const aimSentence = {
  fr: (count: number) => `Nous visons une décision en ${workingDays.fr(count)} après le dépôt d’une demande complète.`,
  en: (count: number) => `We aim to decide within ${workingDays.en(count)} of a complete application.`,
} as const satisfies Record<Language, (count: number) => string>;

/** What the law says when the administration does not answer (CRPA, articles L231-1 and L231-4). */
export const silence = {
  acceptance: {
    fr: (time: string) =>
      `Sans réponse au bout de ${time}, votre demande est acceptée (code des relations entre le public et l’administration, article L231-1).`,
    en: (time: string) => `Without an answer after ${time}, your application is accepted (CRPA, article L231-1).`,
  },
  rejection: {
    fr: (time: string) =>
      `La loi fixe une limite\u00a0: sans réponse au bout de ${time}, votre demande est réputée refusée, et vous pouvez contester ce refus (code des relations entre le public et l’administration, article L231-4).`,
    en: (time: string) =>
      `The law sets a limit: without an answer after ${time}, your application is deemed refused, and you can appeal (CRPA, article L231-4).`,
  },
  none: {
    fr: () => "Ici, l’absence de réponse ne vaut pas décision.",
    en: () => "Here, no answer does not count as a decision.",
  },
} as const satisfies Record<string, Record<Language, (time: string) => string>>;

export const observedSentence = {
  fr: (median: string, ninth: string) =>
    `Une demande sur deux est décidée en ${median} ou moins, neuf sur dix en ${ninth} ou moins.`,
  en: (median: string, ninth: string) =>
    `One application in two is decided within ${median}, nine in ten within ${ninth}.`,
} as const satisfies Record<Language, (median: string, ninth: string) => string>;

export const oneInTwo = {
  fr: (median: string) => `1\u00a0fois sur 2 en ${median}`,
  en: (median: string) => `${median}, one time in two`,
} as const satisfies Record<Language, (median: string) => string>;

export const drawnFrom = {
  fr: (files: string) =>
    `D’après ${files} demandes décidées ces 90 derniers jours, sans compter le temps passé à attendre une réponse du demandeur.`,
  en: (files: string) =>
    `From ${files} applications decided over the last 90 days, not counting the time spent waiting for the applicant.`,
} as const satisfies Record<Language, (files: string) => string>;
