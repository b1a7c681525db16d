import { defineProcedure } from "#lib/engine/procedure.ts";
import { emailField, verifiedIdentity } from "./shared/applicant.ts";
import { atADigitalPoint, byPhone } from "./shared/channels.ts";
import { commonGrounds } from "./shared/grounds.ts";
import { summaryStep } from "./shared/last-steps.ts";
import { situationDownload } from "./situation-certificate/download.ts";
import { situationCertificateFinding } from "./situation-certificate/finding.ts";
import { formerPlate, plateField } from "./vehicles/plate.ts";
import { vehicleRegister } from "./vehicles/register.ts";
import { registerGates } from "./vehicles/register-gates.ts";
import { certificateDateField, formulaField, wrongDate, wrongFormula } from "./vehicles/title-proof.ts";

/** Code de la route, R322-4: whoever sells a vehicle gives the buyer a certificate less than fifteen days old. No one decides: the register answers. */
export const situationCertificate = defineProcedure({
  ...situationCertificateFinding,
  slug: "certificat-de-situation",
  version: 2,
  theme: "vehicules",
  service: "immatriculations",
  title: {
    fr: "Obtenir le certificat de situation administrative d’un véhicule",
    en: "Get the certificate of administrative situation of a vehicle",
  },
  short: { fr: "Non-gage", en: "Situation" },
  summary: {
    fr: "Vous vendez un véhicule : ce certificat, dit « de non-gage », dit à l’acheteur s’il est libre d’opposition et de gage.",
    en: "You are selling a vehicle: this certificate tells the buyer whether any opposition or pledge stands against it.",
  },
  minutes: 2,
  whoMayFile: [
    {
      fr: "Vous avez la carte grise du véhicule sous les yeux.",
      en: "You have the registration certificate of the vehicle in front of you.",
    },
    { fr: "Le véhicule est immatriculé en France.", en: "The vehicle is registered in France." },
  ],
  cost: { fr: "Gratuit.", en: "Free." },
  legalBasis: [
    {
      label: { fr: "Certificat remis à l’acheteur", en: "Certificate given to the buyer" },
      reference: "Code de la route, article R322-4",
    },
    {
      label: { fr: "Gages et oppositions", en: "Pledges and oppositions" },
      reference: "Code de la route, articles L322-1 à L322-3",
    },
  ],
  otherChannels: [atADigitalPoint, byPhone],
  steps: [
    {
      slug: "vehicule",
      title: { fr: "Le véhicule", en: "The vehicle" },
      intro: {
        fr: "Ces numéros montrent que vous avez la carte grise : le registre ne répond qu’à qui la tient.",
        en: "These numbers show that you have the certificate: the register answers only whoever holds it.",
      },
      fields: [plateField, formulaField(), certificateDateField(formerPlate)],
    },
    {
      slug: "demandeur",
      title: { fr: "Le demandeur", en: "The applicant" },
      fields: [...verifiedIdentity, emailField],
    },
    summaryStep({
      fr: "Je certifie que j’ai en main la carte grise de ce véhicule.",
      en: "I certify that I hold the registration certificate of this vehicle.",
    }),
  ],
  gates: [
    registerGates.unknown("vehicule"),
    wrongFormula("vehicule"),
    wrongDate("vehicule"),
    registerGates.down("vehicule"),
  ],
  lookups: [vehicleRegister("vehicule", ["formula", "certificateDate"])],
  checks: [
    {
      key: "title",
      label: { fr: "Titre en main", en: "Certificate in hand" },
      knownWhen: { of: "facts.vehicle.found", equals: true },
      passes: {
        any: [
          { of: "facts.vehicle.formulaMatch", equals: true },
          { all: [formerPlate, { of: "facts.vehicle.certificateDateMatch", equals: true }] },
        ],
      },
      passed: {
        fr: "La formule ou, avant 2009, la date est celle du dernier titre",
        en: "The formula or, before 2009, the date is that of the latest certificate",
      },
      failed: {
        fr: "Ni la formule ni la date n’est celle du dernier titre",
        en: "Neither the formula nor the date is that of the latest certificate",
      },
    },
  ],
  subject: { answer: "plate", display: "plate" },
  fee: { kind: "none" },
  workflow: "straight-through",
  delivery: { download: situationDownload },
  clock: { silence: "none", targetWorkingDays: 1 },
  grounds: [
    ...commonGrounds,
    {
      code: "FORMULE_INCOHERENTE",
      kind: "refusal",
      label: {
        fr: "Le numéro de formule ne correspond pas au véhicule",
        en: "The formula number does not match the vehicle",
      },
      basis: "Code de la route, article R322-4",
    },
  ],
  draftDays: 15,
  retention: { years: 1, basis: "Arrêté du 10 février 2009, article 5" },
  words: {
    approved: {
      label: { fr: "Certificat établi", en: "Certificate made" },
      headline: { fr: "Votre certificat est prêt", en: "Your certificate is ready" },
    },
  },
  afterwards: [
    {
      fr: "Remettez-le à l’acheteur dans les quinze jours, avec la carte grise barrée et signée.",
      en: "Give it to the buyer within fifteen days, with the certificate struck through and signed.",
    },
  ],
});
