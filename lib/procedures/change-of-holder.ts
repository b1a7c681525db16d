import { defineProcedure } from "#lib/engine/procedure.ts";
import { checks } from "./change-of-holder/checks.ts";
import { changeOfHolderDocuments } from "./change-of-holder/documents.ts";
import { changeOfHolderFinding } from "./change-of-holder/finding.ts";
import { holderStep } from "./change-of-holder/holder.ts";
import { obstacles } from "./change-of-holder/obstacles.ts";
import { situationStep } from "./change-of-holder/situation.ts";
import { situationGates } from "./change-of-holder/situation-gates.ts";
import { vehicleStep } from "./change-of-holder/vehicle.ts";
import { warnings } from "./change-of-holder/warnings.ts";
import { atADigitalPoint, byPhone, throughAProfessional } from "./shared/channels.ts";
import { documentsStep, summaryStep } from "./shared/last-steps.ts";
import { certificateWords } from "./vehicles/certificate-words.ts";
import { transferGrounds } from "./vehicles/grounds.ts";
import { provisionalCertificate } from "./vehicles/provisional.ts";
import { vehicleRegister } from "./vehicles/register.ts";
import { certificateTerms } from "./vehicles/terms.ts";

/** Code de la route, R322-5: the new holder of a used vehicle already registered in France. */
export const changeOfHolder = defineProcedure({
  ...changeOfHolderFinding,
  ...certificateTerms,
  slug: "changement-de-titulaire",
  version: 3,
  title: { fr: "Changer le titulaire d’une carte grise", en: "Change the holder of a vehicle registration" },
  short: { fr: "Titulaire", en: "Holder" },
  summary: {
    fr: "Vous avez acheté ou reçu un véhicule d’occasion déjà immatriculé en France.",
    en: "You bought or were given a used vehicle already registered in France.",
  },
  minutes: 10,
  whoMayFile: [
    {
      fr: "Vous êtes le nouveau titulaire du véhicule, et vous avez le permis qui correspond à sa catégorie.",
      en: "You are the new holder of the vehicle, with the licence for its category.",
    },
    {
      fr: "Le véhicule est déjà immatriculé en France et il est assuré.",
      en: "The vehicle is already registered in France and insured.",
    },
  ],
  cost: {
    fr: "Selon le véhicule et votre région : le montant est calculé et expliqué avant de payer.",
    en: "Depends on the vehicle and your region: the amount is computed and explained before you pay.",
  },
  legalBasis: [
    {
      label: {
        fr: "Demander le certificat d’immatriculation dans le mois",
        en: "Apply for the certificate within one month",
      },
      reference: "Code de la route, article R322-5",
    },
    {
      label: { fr: "Taxes du certificat d’immatriculation", en: "Taxes on the registration certificate" },
      reference: "CIBS, articles L421-30 à L421-54-1",
    },
    { label: { fr: "Modalités d’immatriculation", en: "Registration rules" }, reference: "Arrêté du 9 février 2009" },
  ],
  otherChannels: [atADigitalPoint, byPhone, throughAProfessional],
  steps: [
    situationStep,
    vehicleStep,
    holderStep,
    documentsStep,
    summaryStep({
      fr: "Je certifie que ces informations sont exactes, que le véhicule est assuré et que j’ai le permis correspondant.",
      en: "I certify that this information is correct, that the vehicle is insured and that I hold the matching licence.",
    }),
  ],
  gates: [...situationGates, ...obstacles, ...warnings],
  lookups: [
    {
      ...vehicleRegister("vehicule", ["formula", "certificateDate", "transferCode", "vin"]),
      uses: { code: "transfer", of: "plate", given: "transferCode", says: "transferCodeMatch" },
    },
  ],
  documents: changeOfHolderDocuments,
  checks,
  fee: {
    kind: "computed",
    rule: "vehicle-registration",
    when: "before-review",
    constants: { operation: "CHANGEMENT_TITULAIRE" },
    inputs: {
      cv: "facts.vehicle.fiscalPower",
      B: "facts.vehicle.firstRegistered",
      energie: "facts.vehicle.energy",
      categorieUE: "facts.vehicle.euCategory",
      ptac: "facts.vehicle.grossMass",
      region: "facts.address.region",
    },
  },
  provisional: { ...provisionalCertificate, otherHolder: "jointHolderName" },
  grounds: transferGrounds,
  words: certificateWords,
  afterwards: [
    {
      fr: "Gardez l’ancienne carte grise barrée pendant cinq ans, puis détruisez-la.",
      en: "Keep the old struck-through certificate for five years, then destroy it.",
    },
  ],
});
