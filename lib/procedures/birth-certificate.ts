import { defineProcedure } from "#lib/engine/procedure.ts";
import { birthCertificateFinding } from "./birth-certificate/finding.ts";
import { namesParents, parentsStep, recordStep, requestStep } from "./birth-certificate/record.ts";
import { emailField, phoneField, verifiedIdentity } from "./shared/applicant.ts";
import { byPhone } from "./shared/channels.ts";
import { ground } from "./shared/ground.ts";
import { commonGrounds } from "./shared/grounds.ts";
import { documentsStep, summaryStep } from "./shared/last-steps.ts";

const relative = { of: "answers.capacity", in: ["child", "spouse", "ancestor", "descendant"] };

/** Decree no. 2017-890 of 6 May 2017 on civil status, articles 26 to 30: who is given which copy of a record of birth. */
export const birthCertificate = defineProcedure({
  ...birthCertificateFinding,
  slug: "acte-de-naissance",
  version: 3,
  theme: "etat-civil",
  service: "etat-civil",
  title: { fr: "Demander un acte de naissance", en: "Request a birth certificate" },
  short: { fr: "Naissance", en: "Birth" },
  summary: {
    fr: "Copie intégrale ou extrait, pour vous ou pour un proche, envoyé chez vous.",
    en: "A full copy or an extract, for yourself or a relative, sent to your home.",
  },
  minutes: 5,
  whoMayFile: [
    { fr: "Toute personne, pour un extrait sans filiation.", en: "Anybody, for an extract without the parents." },
    {
      fr: "Vous-même, un proche en ligne directe, votre époux ou partenaire, pour les autres documents.",
      en: "Yourself, a relative in direct line, your spouse or partner, for the other documents.",
    },
  ],
  cost: { fr: "Gratuit.", en: "Free." },
  legalBasis: [
    {
      label: { fr: "Qui peut obtenir un acte de naissance", en: "Who may obtain a birth record" },
      reference: "Décret n° 2017-890 du 6 mai 2017, articles 26 à 30",
    },
    {
      label: { fr: "Registres de plus de soixante-quinze ans", en: "Registers over seventy-five years old" },
      reference: "Code du patrimoine, article L213-2",
    },
  ],
  otherChannels: [
    {
      kind: "counter",
      label: { fr: "À la mairie du lieu de naissance", en: "At the town hall of the place of birth" },
      detail: { fr: "Le document vous est remis sur place.", en: "The document is handed to you on the spot." },
    },
    {
      kind: "post",
      label: { fr: "Par courrier", en: "By post" },
      detail: {
        fr: "Écrivez à la mairie du lieu de naissance, ou au Service central d’état civil à Nantes pour une naissance à l’étranger.",
        en: "Write to the town hall of the place of birth, or to the central civil status service in Nantes for a birth abroad.",
      },
    },
    byPhone,
  ],
  steps: [
    requestStep,
    recordStep,
    parentsStep,
    {
      slug: "demandeur",
      title: { fr: "Vous", en: "You" },
      fields: [
        ...verifiedIdentity,
        {
          key: "address",
          kind: "address",
          completion: "address",
          label: { fr: "Votre adresse", en: "Your address" },
          why: {
            fr: "Le document y est envoyé par lettre ordinaire.",
            en: "The document is sent there by ordinary letter.",
          },
        },
        emailField,
        phoneField,
      ],
    },
    documentsStep,
    summaryStep({
      fr: "Je certifie que ces informations sont exactes et que j’ai qualité pour demander ce document.",
      en: "I certify that this information is correct and that I am entitled to request this document.",
    }),
  ],
  gates: [
    {
      key: "not-entitled",
      step: "acte",
      field: "recordBirthdate",
      effect: "block",
      when: {
        all: [
          namesParents,
          { of: "answers.capacity", equals: "other" },
          { of: "answers.recordBirthdate", known: true },
          { not: { of: "answers.recordBirthdate", olderThanYears: 75 } },
        ],
      },
      message: {
        fr: "Un acte de moins de soixante-quinze ans qui nomme les parents n’est donné qu’à la personne et à ses proches.",
        en: "A record under seventy-five years old that names the parents is given only to the person and their family.",
      },
      remedy: {
        fr: "Revenez à la première étape et demandez un extrait sans filiation : toute personne peut l’obtenir.",
        en: "Go back to the first step and ask for an extract without the parents: anybody may have it.",
      },
    },
  ],
  documents: [
    {
      key: "proofOfLink",
      label: { fr: "Preuve du lien de famille", en: "Proof of the family link" },
      why: {
        fr: "Elle montre que vous êtes de la famille de la personne.",
        en: "It shows that you are of the person’s family.",
      },
      example: {
        fr: "Livret de famille, acte de mariage, convention de Pacs ou votre propre acte de naissance.",
        en: "Family record book, marriage record, civil partnership agreement or your own birth record.",
      },
      requiredWhen: { all: [namesParents, relative] },
      checklist: [
        { key: "link", label: { fr: "Lien établi avec la personne", en: "Link with the person established" } },
        { key: "legible", label: { fr: "Complet et lisible", en: "Complete and legible" } },
      ],
    },
    {
      key: "professionalCard",
      label: { fr: "Carte professionnelle et mandat", en: "Professional card and mandate" },
      why: {
        fr: "La loi autorise certains professionnels, pour les affaires qui leur sont confiées.",
        en: "The law allows some professionals, for matters entrusted to them.",
      },
      requiredWhen: { all: [namesParents, { of: "answers.capacity", equals: "professional" }] },
      checklist: [{ key: "mandate", label: { fr: "Mandat pour cette personne", en: "Mandate for this person" } }],
    },
  ],
  checks: [
    {
      key: "entitled",
      label: { fr: "Qualité du demandeur", en: "Entitlement of the applicant" },
      passes: {
        any: [
          { not: namesParents },
          { of: "answers.capacity", equals: "self" },
          { of: "answers.recordBirthdate", olderThanYears: 75 },
        ],
      },
      passed: {
        fr: "Document ouvert à tous, ou demandé par la personne elle-même",
        en: "Document open to all, or asked for by the person",
      },
      failed: { fr: "Lien ou mandat à vérifier sur pièce", en: "Link or mandate to be checked on the document" },
    },
  ],
  subject: { answer: "recordFamilyName", display: "plain" },
  deliverTo: "address",
  fee: { kind: "none" },
  workflow: "decision-only",
  delivery: "none",
  clock: { silence: "none", targetWorkingDays: 5 },
  grounds: [
    ...commonGrounds,
    ground(
      "correctable",
      "DONNEES_INSUFFISANTES",
      "Les informations ne suffisent pas à trouver l’acte",
      "The information is not enough to find the record",
      "Décret n° 2017-890 du 6 mai 2017, article 28",
    ),
    ground(
      "correctable",
      "IDENTITE_NON_JUSTIFIEE",
      "L’identité ou la qualité du demandeur est à justifier",
      "The applicant’s identity or entitlement must be proven",
      "Décret n° 2017-890 du 6 mai 2017, article 28",
    ),
    ground(
      "refusal",
      "QUALITE_NON_ETABLIE",
      "Le lien avec la personne n’est pas établi",
      "The link with the person is not established",
      "Décret n° 2017-890 du 6 mai 2017, article 30",
    ),
    ground(
      "refusal",
      "ACTE_INTROUVABLE",
      "Aucun acte ne correspond dans les registres",
      "No matching record is in the registers",
      "Décret n° 2017-890 du 6 mai 2017, article 26",
    ),
    ground(
      "refusal",
      "ACTE_NON_COMMUNICABLE",
      "L’acte a moins de soixante-quinze ans et n’est pas communicable à un tiers",
      "The record is under seventy-five years old and not open to a third party",
      "Code du patrimoine, article L213-2",
    ),
  ],
  draftDays: 30,
  retention: { years: 1, basis: "Décret n° 2017-890 du 6 mai 2017" },
  words: {
    approved: {
      label: { fr: "Envoyé", en: "Sent" },
      headline: { fr: "Votre document part par lettre ordinaire", en: "Your document is leaving by ordinary letter" },
    },
  },
  afterwards: [
    {
      fr: "La lettre ordinaire n’est pas suivie : comptez quelques jours. Sans elle après dix jours, écrivez-nous depuis ce dossier.",
      en: "An ordinary letter is not tracked: allow a few days. If it is not there after ten days, write to us from this file.",
    },
  ],
});
