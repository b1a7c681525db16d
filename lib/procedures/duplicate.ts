import { defineProcedure } from "#lib/engine/procedure.ts";
import { duplicateDocuments } from "./duplicate/documents.ts";
import { duplicateFinding } from "./duplicate/finding.ts";
import { situationStep } from "./duplicate/situation.ts";
import { atADigitalPoint, byPhone, throughAProfessional } from "./shared/channels.ts";
import { documentsStep, summaryStep } from "./shared/last-steps.ts";
import { certificateWords } from "./vehicles/certificate-words.ts";
import { certificateGrounds } from "./vehicles/grounds.ts";
import { leased, newNumber, notHolder } from "./vehicles/holder-gates.ts";
import { holderStep } from "./vehicles/holder-step.ts";
import { inOrderCheck, inspectionCheck } from "./vehicles/inspection.ts";
import { plateField } from "./vehicles/plate.ts";
import { provisionalCertificate } from "./vehicles/provisional.ts";
import { vehicleRegister } from "./vehicles/register.ts";
import { registerGates } from "./vehicles/register-gates.ts";
import { certificateTerms } from "./vehicles/terms.ts";

/** Code de la route, R322-10: a certificate lost, stolen or damaged is replaced. */
export const duplicate = defineProcedure({
  ...duplicateFinding,
  ...certificateTerms,
  slug: "duplicata",
  version: 3,
  title: { fr: "Refaire une carte grise perdue, volée ou abîmée", en: "Replace a lost, stolen or damaged certificate" },
  short: { fr: "Duplicata", en: "Duplicate" },
  summary: {
    fr: "Vous n’avez plus la carte grise de votre véhicule, ou elle n’est plus lisible.",
    en: "You no longer have the registration certificate of your vehicle, or it is no longer legible.",
  },
  minutes: 6,
  whoMayFile: [
    {
      fr: "Vous êtes le titulaire, ou l’un des titulaires, de la carte grise.",
      en: "You are the holder, or one of the holders, of the certificate.",
    },
    { fr: "En cas de vol, vous avez porté plainte.", en: "If it was stolen, you have reported it to the police." },
  ],
  cost: {
    fr: "13,76 € : la taxe fixe et l’acheminement, à payer en ligne.",
    en: "€13.76: the fixed tax and delivery, paid online.",
  },
  legalBasis: [
    {
      label: { fr: "Duplicata du certificat d’immatriculation", en: "Duplicate of the registration certificate" },
      reference: "Code de la route, article R322-10",
    },
    {
      label: { fr: "Taxe fixe et acheminement", en: "Fixed tax and delivery" },
      reference: "CIBS, articles L421-30 et L421-33",
    },
    { label: { fr: "Modalités d’immatriculation", en: "Registration rules" }, reference: "Arrêté du 9 février 2009" },
  ],
  otherChannels: [atADigitalPoint, byPhone, throughAProfessional],
  steps: [
    situationStep,
    {
      slug: "vehicule",
      title: { fr: "Le véhicule", en: "The vehicle" },
      intro: {
        fr: "Le numéro suffit : le registre connaît le reste.",
        en: "The number is enough: the register knows the rest.",
      },
      fields: [plateField],
    },
    holderStep,
    documentsStep,
    summaryStep({
      fr: "Je certifie que ces informations sont exactes. Si je retrouve l’ancienne carte grise, je la détruirai.",
      en: "I certify that this information is correct. If I find the old certificate, I will destroy it.",
    }),
  ],
  gates: [
    notHolder,
    leased,
    {
      key: "no-complaint",
      step: "situation",
      field: "complaint",
      effect: "block",
      when: { of: "answers.complaint", equals: "no" },
      message: { fr: "Un vol se déclare d’abord à la police ou à la gendarmerie.", en: "A theft is reported first." },
      remedy: {
        fr: "Portez plainte, en ligne ou sur place, puis reprenez ici avec le procès-verbal : votre brouillon vous attend.",
        en: "Report it to the police, online or at a station, then come back with the report: your draft is kept.",
      },
    },
    registerGates.unknown("vehicule"),
    registerGates.stolen("vehicule"),
    registerGates.suspended("vehicule"),
    newNumber,
    registerGates.down("vehicule"),
  ],
  lookups: [vehicleRegister("vehicule")],
  documents: duplicateDocuments,
  checks: [inOrderCheck, inspectionCheck],
  fee: {
    kind: "computed",
    rule: "vehicle-registration",
    when: "before-review",
    constants: { operation: "DUPLICATA" },
    inputs: {},
  },
  provisional: provisionalCertificate,
  grounds: certificateGrounds,
  words: certificateWords,
  afterwards: [
    {
      fr: "L’ancienne carte grise n’est plus valable. Si vous la retrouvez, détruisez-la : la demande ne s’annule pas.",
      en: "The old certificate is no longer valid. If you find it, destroy it: the request cannot be undone.",
    },
  ],
});
