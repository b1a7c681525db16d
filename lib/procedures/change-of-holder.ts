import { defineProcedure } from "#lib/engine/procedure.ts";
import { checks } from "./change-of-holder/checks.ts";
import { changeOfHolderDocuments } from "./change-of-holder/documents.ts";
import { holderStep } from "./change-of-holder/holder.ts";
import { lookups } from "./change-of-holder/lookups.ts";
import { obstacles } from "./change-of-holder/obstacles.ts";
import { changeOfHolderProvisional } from "./change-of-holder/provisional.ts";
import { situationStep } from "./change-of-holder/situation.ts";
import { situationGates } from "./change-of-holder/situation-gates.ts";
import { vehicleStep } from "./change-of-holder/vehicle.ts";
import { warnings } from "./change-of-holder/warnings.ts";
import { words } from "./change-of-holder/words.ts";
import { vehicleGrounds } from "./vehicle-grounds.ts";

/** Code de la route, R322-5: the new holder of a used vehicle already registered in France. */
export const changeOfHolder = defineProcedure({
  slug: "changement-de-titulaire",
  version: 1,
  theme: "vehicules",
  title: { fr: "Changer le titulaire d’une carte grise", en: "Change the holder of a vehicle registration" },
  short: { fr: "Titulaire", en: "Holder" },
  summary: {
    fr: "Vous avez acheté ou reçu un véhicule d’occasion déjà immatriculé en France.",
    en: "You bought or were given a used vehicle already registered in France.",
  },
  minutes: 10,
  service: "immatriculations",
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
  otherChannels: [
    {
      kind: "counter",
      label: { fr: "Dans un point numérique ou une maison France services", en: "At a public digital point" },
      detail: {
        fr: "Un agent remplit la demande avec vous, avec ou sans rendez-vous.",
        en: "A civil servant fills in the application with you, with or without an appointment.",
      },
    },
    {
      kind: "phone",
      label: { fr: "Par téléphone, au 01 99 00 12 34", en: "By phone, 01 99 00 12 34" },
      detail: {
        fr: "Du lundi au vendredi de 8 h 30 à 18 h, prix d’un appel local.",
        en: "Monday to Friday, 8.30 am to 6 pm, local call price.",
      },
    },
    {
      kind: "post",
      label: { fr: "Par l’intermédiaire d’un professionnel habilité", en: "Through a licensed professional" },
      detail: {
        fr: "Il transmet la demande pour vous et fixe son prix.",
        en: "They send the application for you, at their own price.",
      },
    },
  ],
  steps: [
    situationStep,
    vehicleStep,
    holderStep,
    {
      slug: "documents",
      title: { fr: "Vos documents", en: "Your documents" },
      intro: { fr: "Seulement ce que nous ne savons pas déjà.", en: "Only what we do not know already." },
      documents: true,
    },
    {
      slug: "recapitulatif",
      title: { fr: "Récapitulatif", en: "Summary" },
      fields: [
        {
          key: "declaration",
          kind: "consent",
          label: {
            fr: "Je certifie que ces informations sont exactes, que le véhicule est assuré et que j’ai le permis correspondant.",
            en: "I certify that this information is correct, that the vehicle is insured and that I hold the matching licence.",
          },
          why: {
            fr: "Une fausse déclaration est punie par l’article 441-6 du code pénal. Une erreur de bonne foi se corrige sans sanction.",
            en: "A false statement is punishable (article 441-6 of the penal code). An honest mistake can be corrected without penalty.",
          },
        },
      ],
    },
  ],
  gates: [...situationGates, ...obstacles, ...warnings],
  lookups,
  documents: changeOfHolderDocuments,
  checks,
  subject: { answer: "plate", display: "plate" },
  deliverTo: "address",
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
  workflow: "title-by-post",
  delivery: "post",
  clock: { silence: "rejection", months: 2, targetWorkingDays: 7 },
  provisional: changeOfHolderProvisional,
  grounds: vehicleGrounds,
  draftDays: 30,
  retention: { years: 5, basis: "Arrêté du 10 février 2009, article 5" },
  words,
  afterwards: [
    {
      fr: "Gardez l’ancienne carte grise barrée pendant cinq ans, puis détruisez-la.",
      en: "Keep the old struck-through certificate for five years, then destroy it.",
    },
  ],
});
