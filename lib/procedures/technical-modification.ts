import { defineProcedure } from "#lib/engine/procedure.ts";
import { atADigitalPoint, byPhone, throughAProfessional } from "./shared/channels.ts";
import { documentsStep, summaryStep } from "./shared/last-steps.ts";
import { modificationDocuments } from "./technical-modification/documents.ts";
import { technicalModificationFinding } from "./technical-modification/finding.ts";
import { situationStep, vehicleStep } from "./technical-modification/questions.ts";
import { certificateWords } from "./vehicles/certificate-words.ts";
import { certificateGrounds } from "./vehicles/grounds.ts";
import { leased, newNumber, notHolder } from "./vehicles/holder-gates.ts";
import { holderStep } from "./vehicles/holder-step.ts";
import { inOrderCheck, inspectionCheck } from "./vehicles/inspection.ts";
import { provisionalCertificate } from "./vehicles/provisional.ts";
import { vehicleRegister } from "./vehicles/register.ts";
import { registerGates } from "./vehicles/register-gates.ts";
import { certificateTerms } from "./vehicles/terms.ts";

/** Code de la route, R322-8: a vehicle that was modified is declared within a month. */
export const technicalModification = defineProcedure({
  ...technicalModificationFinding,
  ...certificateTerms,
  slug: "modification-technique",
  version: 3,
  title: { fr: "Déclarer une transformation du véhicule", en: "Declare a modification of the vehicle" },
  short: { fr: "Transformation", en: "Modification" },
  summary: {
    fr: "Vous avez fait transformer votre véhicule : moteur, carrosserie, poids, puissance.",
    en: "You have had your vehicle modified: engine, bodywork, weights, power.",
  },
  minutes: 8,
  whoMayFile: [
    {
      fr: "Vous êtes le titulaire, ou l’un des titulaires, de la carte grise.",
      en: "You are the holder, or one of the holders, of the certificate.",
    },
    {
      fr: "La transformation est faite, et vous avez le document qui l’atteste.",
      en: "The modification is done, and you have the document that attests it.",
    },
  ],
  cost: {
    fr: "13,76 € : la taxe fixe et l’acheminement, à payer en ligne.",
    en: "€13.76: the fixed tax and delivery, paid online.",
  },
  legalBasis: [
    {
      label: { fr: "Déclarer une transformation dans le mois", en: "Declare a modification within one month" },
      reference: "Code de la route, article R322-8",
    },
    {
      label: { fr: "Taxe fixe et acheminement", en: "Fixed tax and delivery" },
      reference: "CIBS, articles L421-30 et L421-33",
    },
  ],
  otherChannels: [atADigitalPoint, byPhone, throughAProfessional],
  steps: [
    situationStep,
    vehicleStep,
    holderStep,
    documentsStep,
    summaryStep({
      fr: "Je certifie que ces informations sont exactes et que le véhicule est assuré tel qu’il est aujourd’hui.",
      en: "I certify that this information is correct and that the vehicle is insured as it is today.",
    }),
  ],
  gates: [
    notHolder,
    leased,
    registerGates.unknown("vehicule"),
    registerGates.stolen("vehicule"),
    registerGates.suspended("vehicule"),
    {
      key: "no-licence",
      step: "vehicule",
      field: "licence",
      effect: "block",
      when: { of: "answers.licence", equals: "no" },
      message: {
        fr: "Une moto qui reprend toute sa puissance se conduit avec le permis A.",
        en: "A motorcycle that has its full power back is ridden with licence A.",
      },
      remedy: {
        fr: "Le permis A s’obtient après deux ans de permis A2 et une formation de sept heures.",
        en: "Licence A follows two years of licence A2 and a seven-hour course.",
      },
    },
    newNumber,
    {
      key: "late",
      step: "vehicule",
      field: "modifiedOn",
      effect: "warn",
      when: { of: "answers.modifiedOn", olderThanMonths: 1 },
      message: { fr: "La transformation date de plus d’un mois.", en: "The modification is more than one month old." },
      remedy: {
        fr: "Votre demande reste possible. Au-delà d’un mois, une amende de 135 € peut être demandée lors d’un contrôle.",
        en: "You can still apply. After one month a fine of €135 may be claimed at a check.",
      },
    },
    registerGates.down("vehicule"),
  ],
  lookups: [vehicleRegister("vehicule")],
  documents: modificationDocuments,
  checks: [inOrderCheck, inspectionCheck],
  fee: {
    kind: "computed",
    rule: "vehicle-registration",
    when: "before-review",
    constants: { operation: "MODIFICATION_TECHNIQUE" },
    inputs: {},
  },
  provisional: provisionalCertificate,
  grounds: certificateGrounds,
  words: certificateWords,
  afterwards: [
    {
      fr: "Gardez l’ancienne carte grise pendant cinq ans, puis détruisez-la.",
      en: "Keep the old certificate for five years, then destroy it.",
    },
  ],
});
