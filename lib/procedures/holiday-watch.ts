import { defineProcedure } from "#lib/engine/procedure.ts";
import { holidayWatchFinding } from "./holiday-watch/finding.ts";
import { absenceStep, contactsStep, homeStep } from "./holiday-watch/questions.ts";
import { emailField, verifiedIdentity } from "./shared/applicant.ts";
import { ground } from "./shared/ground.ts";
import { commonGrounds } from "./shared/grounds.ts";
import { summaryStep } from "./shared/last-steps.ts";

/** A service, not a decision on a right: patrols pass by an empty home. Nothing is paid, produced or posted, and silence decides nothing. */
export const holidayWatch = defineProcedure({
  ...holidayWatchFinding,
  slug: "tranquillite-vacances",
  version: 3,
  theme: "logement",
  service: "tranquillite",
  title: { fr: "Faire surveiller son logement pendant une absence", en: "Have your home watched while you are away" },
  short: { fr: "Absence", en: "Away" },
  summary: {
    fr: "Opération tranquillité vacances : des patrouilles passent devant chez vous et vous préviennent.",
    en: "While you are away, patrols pass by your home and warn you of anything wrong.",
  },
  minutes: 6,
  whoMayFile: [
    {
      fr: "Le logement est votre résidence, principale ou secondaire, en France.",
      en: "The home is your residence in France, main or secondary.",
    },
    {
      fr: "Vous partez dans deux jours au plus tôt, pour trois mois au plus.",
      en: "You leave in two days at the earliest, for three months at most.",
    },
  ],
  cost: { fr: "Gratuit.", en: "Free." },
  legalBasis: [
    {
      label: { fr: "Sécurité des biens et des personnes", en: "Safety of people and property" },
      reference: "Code de la sécurité intérieure, article L111-1",
    },
  ],
  otherChannels: [
    {
      kind: "counter",
      label: { fr: "Au commissariat ou à la brigade du logement", en: "At the police station of the home" },
      detail: {
        fr: "Deux jours avant le départ ; cinq jours à Paris et en petite couronne.",
        en: "Two days before you leave; five days in and around Paris.",
      },
    },
  ],
  steps: [
    homeStep,
    absenceStep,
    contactsStep,
    {
      slug: "demandeur",
      title: { fr: "Vous", en: "You" },
      fields: [
        ...verifiedIdentity,
        emailField,
        {
          key: "phone",
          kind: "text",
          format: "phone",
          autocomplete: "tel",
          label: { fr: "Téléphone pendant l’absence", en: "Phone while you are away" },
          why: {
            fr: "La patrouille vous appelle si elle constate une anomalie.",
            en: "The patrol calls you if it finds anything wrong.",
          },
        },
      ],
    },
    summaryStep({
      fr: "Je préviendrai le service si je rentre plus tôt ou si mes dates changent.",
      en: "I will tell the service if I return early or if my dates change.",
    }),
  ],
  rules: [
    {
      key: "return-after-departure",
      field: "return",
      when: { not: { of: "answers.return", after: { of: "answers.departure" } } },
      effect: "refuse",
      message: {
        fr: "Le retour doit suivre le départ d’un jour au moins.",
        en: "The return must be at least one day after the departure.",
      },
    },
    {
      key: "three-months",
      field: "return",
      when: { of: "answers.return", after: { of: "answers.departure", days: 90 } },
      effect: "refuse",
      message: {
        fr: "La surveillance dure trois mois au plus. Demandez-en une autre pour la suite.",
        en: "The watch lasts three months at most. Ask for another one for what follows.",
      },
    },
  ],
  gates: [
    {
      key: "too-late",
      step: "absence",
      field: "departure",
      effect: "block",
      when: { of: "answers.departure", before: { of: "today", days: 2 } },
      message: {
        fr: "En ligne, la demande se fait deux jours au moins avant le départ.",
        en: "Online, the request is made at least two days before you leave.",
      },
      remedy: {
        fr: "Passez au commissariat ou à la brigade de gendarmerie de votre logement : ils disent ce qui reste possible.",
        en: "Go to the police station of your home: they will tell you what is still possible.",
      },
    },
  ],
  subject: { answer: "home.city", display: "plain" },
  fee: { kind: "none" },
  workflow: "decision-only",
  delivery: "none",
  clock: { silence: "none", targetWorkingDays: 1 },
  grounds: [
    ...commonGrounds,
    ground(
      "correctable",
      "DONNEES_INCOHERENTES",
      "Les dates ou l’adresse ne concordent pas",
      "The dates or the address do not agree",
      "CRPA, article L114-5",
    ),
    ground(
      "refusal",
      "HORS_SECTEUR",
      "Le logement n’est pas dans le secteur d’un service de police ou de gendarmerie de France",
      "The home is not in the area of a French police service",
      "CRPA, article L114-2",
    ),
    ground(
      "refusal",
      "DELAI_TROP_COURT",
      "Le départ est trop proche pour organiser les passages",
      "The departure is too close to organise patrols",
      "Code de la sécurité intérieure, article L111-1",
    ),
  ],
  draftDays: 15,
  term: {
    first: "departure",
    last: "return",
    words: {
      during: {
        label: { fr: "Surveillance en cours", en: "Being watched" },
        headline: { fr: "Votre logement est surveillé", en: "Your home is being watched" },
      },
      after: {
        label: { fr: "Surveillance terminée", en: "Watch over" },
        headline: { fr: "La surveillance est terminée", en: "The watch is over" },
      },
    },
  },
  retention: { months: 1, basis: "Règlement (UE) 2016/679, article 5" },
  words: {
    approved: {
      label: { fr: "Prise en compte", en: "Accepted" },
      headline: { fr: "Votre logement sera surveillé", en: "Your home will be watched" },
    },
  },
  afterwards: [
    {
      fr: "En cas de retour anticipé, écrivez-le depuis ce dossier. En cas d’urgence, appelez le 17.",
      en: "If you return early, say so from this file. In an emergency, call 17.",
    },
  ],
});
