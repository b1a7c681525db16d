import type { Text } from "#lib/engine/text.ts";

export const words = {
  home: { fr: "Accueil", en: "Home" },
  title: { fr: "Nos chiffres, et comment ils sont calculés", en: "Our figures, and how they are computed" },
  lead: {
    fr: "Comptés par la machine à partir des dossiers eux-mêmes, toutes les dix minutes. Rien n’est estimé.",
    en: "Counted by the machine from the applications themselves, every ten minutes. Nothing is estimated.",
  },
  table: { fr: "Ces 90 derniers jours, par démarche", en: "The last 90 days, by service" },
  procedure: { fr: "Démarche", en: "Service" },
  all: { fr: "Toutes les démarches", en: "All services" },
  files: { fr: "Demandes décidées", en: "Decided" },
  median: { fr: "Une sur deux en", en: "One in two within" },
  ninth: { fr: "Neuf sur dix en", en: "Nine in ten within" },
  onTime: { fr: "Dans le délai visé", en: "Within our aim" },
  atOnce: { fr: "Sans rien redemander", en: "Nothing more asked" },
  tooFew: {
    fr: "Aucune démarche ne compte encore trente demandes décidées ces 90 derniers jours\u00a0: nous ne publions rien en dessous.",
    en: "No service has thirty applications decided over the last 90 days yet: we publish nothing under that.",
  },
  counted: { fr: "Compté ", en: "Counted " },
} as const satisfies Record<string, Text>;

export const explained: readonly { id: string; title: Text; paragraphs: readonly Text[] }[] = [
  {
    id: "delai",
    title: { fr: "Le délai pour obtenir une décision", en: "The time to get a decision" },
    paragraphs: [
      {
        fr: "Pour chaque demande acceptée ou refusée ces 90 derniers jours, le temps du dépôt (le paiement compris, quand il y en a un) à la décision. Le temps passé à attendre une réponse ou une pièce du demandeur n’est pas compté. Les demandes retirées ou classées sans suite ne le sont pas non plus.",
        en: "For each application granted or refused over the last 90 days, the time from filing (payment included, where there is one) to the decision. The time spent waiting for an answer or a document from the applicant is not counted. Nor are applications withdrawn or closed.",
      },
      {
        fr: "La médiane\u00a0: une demande sur deux est plus rapide. Le neuvième décile\u00a0: neuf demandes sur dix sont plus rapides. Les durées sont arrondies à l’unité supérieure.",
        en: "The median: one application in two is quicker. The ninth decile: nine applications in ten are quicker. Times are rounded up.",
      },
    ],
  },
  {
    id: "a-temps",
    title: { fr: "La part décidée dans le délai visé", en: "The share decided within our aim" },
    paragraphs: [
      {
        fr: "Chaque démarche annonce le délai que le service vise, en jours ouvrés. La part des mêmes demandes décidées au plus tard ce jour-là\u00a0; quand une pièce a été redemandée, le délai repart de la réponse.",
        en: "Each service announces the time it aims at, in working days. The share of the same applications decided that day at the latest; when something was asked for again, the time starts over from the answer.",
      },
    ],
  },
  {
    id: "du-premier-coup",
    title: { fr: "La part décidée sans rien redemander", en: "The share decided without asking for more" },
    paragraphs: [
      {
        fr: "La part des mêmes demandes pour lesquelles aucune réponse ni aucune pièce n’a été redemandée entre le dépôt et la décision.",
        en: "The share of the same applications for which no answer or document was asked for again between filing and decision.",
      },
    ],
  },
  {
    id: "seuil",
    title: { fr: "Rien en dessous de trente dossiers", en: "Nothing under thirty applications" },
    paragraphs: [
      {
        fr: "Un chiffre tiré de moins de trente dossiers dirait peu de chose, et trop sur ceux qui les ont déposés\u00a0: il n’est ni conservé ni affiché.",
        en: "A figure drawn from fewer than thirty applications would say little, and too much of those who filed them: it is neither kept nor shown.",
      },
    ],
  },
];
