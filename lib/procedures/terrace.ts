import { defineProcedure } from "#lib/engine/procedure.ts";
import { emailField, verifiedIdentity } from "./shared/applicant.ts";
import { byPhone } from "./shared/channels.ts";
import { documentsStep, summaryStep } from "./shared/last-steps.ts";
import { terraceDocuments } from "./terrace/documents.ts";
import { terraceFee } from "./terrace/fee.ts";
import { terraceFinding } from "./terrace/finding.ts";
import { terraceGrounds } from "./terrace/grounds.ts";
import { businessStep, occupationStep, servesDrinks } from "./terrace/questions.ts";
import { terraceRules } from "./terrace/rules.ts";

/** CGPPP, articles L2122-1 to L2122-3: nobody occupies public space without a title, which is for a time and may be taken back. */
export const terrace = defineProcedure({
  ...terraceFinding,
  slug: "terrasse",
  version: 3,
  theme: "commerce",
  service: "voirie",
  title: {
    fr: "Installer une terrasse ou un étalage sur le trottoir",
    en: "Set up a terrace or a stall on the pavement",
  },
  short: { fr: "Terrasse", en: "Terrace" },
  summary: {
    fr: "Café, restaurant, commerce : l’autorisation d’occuper l’espace public devant votre établissement.",
    en: "Bar, restaurant, shop: the permit to occupy the public space in front of your business.",
  },
  minutes: 12,
  whoMayFile: [
    {
      fr: "Vous exploitez un établissement ouvert au public, en rez-de-chaussée.",
      en: "You run a business open to the public, on the ground floor.",
    },
    {
      fr: "Pour une terrasse, l’établissement sert à boire ou à manger.",
      en: "For a terrace, the business serves drinks or food.",
    },
  ],
  cost: {
    fr: "Une redevance selon la surface, le secteur et la durée, à payer une fois l’autorisation accordée.",
    en: "A fee depending on surface, area and duration, paid once the permit is granted.",
  },
  legalBasis: [
    {
      label: { fr: "Occuper le domaine public", en: "Occupying public space" },
      reference: "CGPPP, articles L2122-1 à L2122-3",
    },
    { label: { fr: "Redevance", en: "Fee" }, reference: "CGPPP, articles L2125-1 à L2125-6" },
    { label: { fr: "Passage des piétons", en: "Passage of pedestrians" }, reference: "Arrêté du 15 janvier 2007" },
  ],
  otherChannels: [
    {
      kind: "counter",
      label: { fr: "À la mairie, service de l’espace public", en: "At the town hall, public space service" },
      detail: {
        fr: "Sur rendez-vous ; un agent peut venir voir les lieux avec vous.",
        en: "By appointment; an officer can come and see the place with you.",
      },
    },
    byPhone,
  ],
  steps: [
    businessStep,
    occupationStep,
    {
      slug: "exploitant",
      title: { fr: "L’exploitant", en: "The operator" },
      fields: [
        ...verifiedIdentity,
        emailField,
        {
          key: "phone",
          kind: "text",
          format: "phone",
          autocomplete: "tel",
          label: { fr: "Téléphone", en: "Phone" },
          why: {
            fr: "Pour convenir d’une visite des lieux, si elle est utile.",
            en: "To arrange a visit of the place, if one is needed.",
          },
        },
        {
          key: "siteVisit",
          kind: "yes-no",
          label: {
            fr: "Souhaitez-vous qu’un agent vienne voir les lieux avec vous ?",
            en: "Would you like an officer to come and see the place with you?",
          },
        },
      ],
    },
    documentsStep,
    summaryStep({
      fr: "Je respecterai l’accès des secours, le passage des personnes handicapées et la tranquillité du voisinage.",
      en: "I will respect the access of rescue services, the passage of disabled people and the peace of the neighbours.",
    }),
  ],
  rules: terraceRules,
  gates: [
    {
      key: "passage",
      step: "occupation",
      field: "freePassage",
      effect: "block",
      when: { of: "answers.freePassage", below: 1.4 },
      message: {
        fr: "Il doit rester 1,40 m libre pour les piétons.",
        en: "1.40 m must be left free for pedestrians.",
      },
      remedy: {
        fr: "Réduisez la largeur de l’occupation, ou demandez une visite : un agent cherche une solution avec vous.",
        en: "Reduce the width of the occupation, or ask for a visit: an officer looks for a solution with you.",
      },
    },
    {
      key: "heaters",
      step: "occupation",
      field: "equipment",
      effect: "block",
      when: { of: "answers.equipment", some: { of: "row.kind", equals: "heaters" } },
      message: {
        fr: "Les chauffages en plein air sont interdits sur le domaine public (code de l’environnement, article L541-15-10).",
        en: "Outdoor heaters are forbidden on public space.",
      },
      remedy: { fr: "Retirez-les de la liste du mobilier.", en: "Remove them from the list of furniture." },
    },
    {
      key: "no-licence",
      step: "occupation",
      field: "occupation",
      effect: "block",
      when: { all: [servesDrinks, { of: "answers.licence", equals: "none" }] },
      message: {
        fr: "Une terrasse n’est accordée qu’à un établissement qui sert à boire ou à manger.",
        en: "A terrace is granted only to a business that serves drinks or food.",
      },
      remedy: {
        fr: "Demandez d’abord une licence à la mairie, ou choisissez un étalage.",
        en: "First ask the town hall for a licence, or choose a stall.",
      },
    },
  ],
  lookups: [
    {
      register: "company",
      as: "company",
      step: "etablissement",
      needs: ["siret"],
      sends: { siret: "siret" },
      fills: { tradeName: "company.name" },
      provider: { fr: "l’Insee", en: "Insee" },
      unavailable: {
        fr: "Le répertoire des entreprises ne répond pas : écrivez l’enseigne vous-même.",
        en: "The register of companies is not answering: write the trade name yourself.",
      },
    },
  ],
  documents: terraceDocuments,
  checks: [
    {
      key: "insurance",
      label: { fr: "Assurance", en: "Insurance" },
      passes: { not: { of: "answers.insuredUntil", before: { of: "answers.endsOn" } } },
      passed: { fr: "Couvre la période demandée", en: "Covers the period asked for" },
      failed: { fr: "Finit avant la période demandée", en: "Ends before the period asked for" },
    },
  ],
  subject: { answer: "tradeName", display: "plain" },
  fee: terraceFee,
  workflow: "fee-after-decision",
  delivery: "none",
  clock: { silence: "rejection", months: 2, whenIncomplete: "suspension", targetWorkingDays: 20 },
  grounds: terraceGrounds,
  draftDays: 30,
  visit: { title: { fr: "Visite des lieux", en: "Site visit" } },
  term: {
    first: "startsOn",
    last: "endsOn",
    words: {
      during: {
        label: { fr: "En vigueur", en: "In force" },
        headline: { fr: "Votre autorisation est en vigueur", en: "Your permit is in force" },
      },
      after: {
        label: { fr: "Expirée", en: "Expired" },
        headline: { fr: "Votre autorisation a expiré", en: "Your permit has expired" },
      },
    },
  },
  retention: { years: 5, basis: "CGPPP, article L2125-6" },
  words: {
    approved: {
      label: { fr: "Accordée", en: "Granted" },
      headline: { fr: "Votre autorisation est accordée", en: "Your permit is granted" },
    },
  },
  afterwards: [
    {
      fr: "L’autorisation est personnelle, pour un temps, et peut être retirée pour un motif d’intérêt général.",
      en: "The permit is personal, for a time, and may be withdrawn in the public interest.",
    },
  ],
});
