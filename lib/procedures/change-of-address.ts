import { defineProcedure } from "#lib/engine/procedure.ts";
import { addressStep, newTitle } from "./change-of-address/address.ts";
import { changeOfAddressFinding } from "./change-of-address/finding.ts";
import { addressWords } from "./change-of-address/words.ts";
import { atADigitalPoint, byPhone, throughAProfessional } from "./shared/channels.ts";
import { documentsStep, summaryStep } from "./shared/last-steps.ts";
import { certificateGrounds } from "./vehicles/grounds.ts";
import { leased, newNumber, notHolder } from "./vehicles/holder-gates.ts";
import { isHolder, isLeased } from "./vehicles/holder-questions.ts";
import { inOrderCheck } from "./vehicles/inspection.ts";
import { plateField } from "./vehicles/plate.ts";
import { provisionalCertificate } from "./vehicles/provisional.ts";
import { vehicleRegister } from "./vehicles/register.ts";
import { registerGates } from "./vehicles/register-gates.ts";
import { certificateTerms } from "./vehicles/terms.ts";

/** Code de la route, R322-7: the holder declares a move within a month. Order of 9 February 2009, article 15: label or new title. */
export const changeOfAddress = defineProcedure({
  ...changeOfAddressFinding,
  ...certificateTerms,
  slug: "changement-d-adresse",
  version: 3,
  title: { fr: "Changer l’adresse d’une carte grise", en: "Change the address on a vehicle registration" },
  short: { fr: "Adresse", en: "Address" },
  summary: {
    fr: "Vous avez déménagé : la carte grise de votre véhicule doit porter votre nouvelle adresse.",
    en: "You have moved: the registration certificate of your vehicle must show your new address.",
  },
  minutes: 5,
  whoMayFile: [
    {
      fr: "Vous êtes le titulaire, ou l’un des titulaires, de la carte grise.",
      en: "You are the holder, or one of the holders, of the certificate.",
    },
    { fr: "Votre nouvelle adresse est en France.", en: "Your new address is in France." },
  ],
  cost: {
    fr: "Gratuit les trois premières fois (une étiquette vous est envoyée), 2,76 € la quatrième ou pour un numéro d’avant 2009 (un nouveau titre).",
    en: "Free the first three times (a label is sent), €2.76 the fourth time or for a number of before 2009 (a new certificate).",
  },
  legalBasis: [
    {
      label: { fr: "Déclarer un déménagement dans le mois", en: "Declare a move within one month" },
      reference: "Code de la route, article R322-7",
    },
    {
      label: { fr: "Étiquette ou nouveau titre", en: "Label or new certificate" },
      reference: "Arrêté du 9 février 2009, article 15",
    },
    { label: { fr: "Acheminement", en: "Delivery" }, reference: "CIBS, article L421-30" },
  ],
  otherChannels: [atADigitalPoint, byPhone, throughAProfessional],
  steps: [
    {
      slug: "situation",
      title: { fr: "Votre situation", en: "Your situation" },
      fields: [
        isHolder,
        isLeased,
        {
          key: "from",
          kind: "choice",
          label: { fr: "D’où déménagez-vous ?", en: "Where are you moving from?" },
          options: [
            { value: "france", label: { fr: "D’une autre adresse en France", en: "Another address in France" } },
            { value: "abroad", label: { fr: "De l’étranger", en: "Abroad" } },
          ],
        },
      ],
    },
    {
      slug: "vehicule",
      title: { fr: "Le véhicule", en: "The vehicle" },
      intro: {
        fr: "Le numéro suffit : le registre connaît l’adresse actuelle.",
        en: "The number is enough: the register knows the present address.",
      },
      fields: [plateField],
    },
    addressStep,
    documentsStep,
    summaryStep({
      fr: "Je certifie que ces informations sont exactes et que cette adresse est ma résidence principale.",
      en: "I certify that this information is correct and that this address is my main residence.",
    }),
  ],
  gates: [
    notHolder,
    leased,
    {
      key: "from-abroad",
      step: "situation",
      field: "from",
      effect: "block",
      when: { of: "answers.from", equals: "abroad" },
      message: {
        fr: "Un véhicule qui arrive de l’étranger est d’abord immatriculé en France.",
        en: "A vehicle that comes from abroad is first registered in France.",
      },
      remedy: {
        fr: "Un professionnel habilité ou le 01 99 00 12 34 vous guide vers la première immatriculation.",
        en: "A licensed professional or 01 99 00 12 34 guides you to the first registration.",
      },
    },
    registerGates.unknown("vehicule"),
    registerGates.stolen("vehicule"),
    registerGates.suspended("vehicule"),
    newNumber,
    {
      key: "late",
      step: "adresse",
      field: "movedOn",
      effect: "warn",
      when: { of: "answers.movedOn", olderThanMonths: 1 },
      message: { fr: "Votre déménagement date de plus d’un mois.", en: "You moved more than one month ago." },
      remedy: {
        fr: "Votre demande reste possible. Au-delà d’un mois, une amende de 135 € peut être demandée lors d’un contrôle (R322-7).",
        en: "You can still apply. After one month a fine of €135 may be claimed at a check (R322-7).",
      },
    },
    registerGates.down("vehicule"),
  ],
  lookups: [vehicleRegister("vehicule")],
  documents: [
    {
      key: "proofOfAddress",
      label: { fr: "Justificatif de domicile de moins de 6 mois", en: "Proof of address, less than 6 months old" },
      why: {
        fr: "Il prouve que vous habitez bien à la nouvelle adresse.",
        en: "It proves that you live at the new address.",
      },
      example: {
        fr: "Facture d’énergie, d’eau ou de téléphone, quittance de loyer, avis d’imposition, avec vos nom et prénom.",
        en: "Energy, water or phone bill, rent receipt, tax notice, with your full name.",
      },
      requiredWhen: { of: "answers.from", equals: "france" },
      notOlderThan: { months: 6 },
      checklist: [
        { key: "recent", label: { fr: "Moins de 6 mois", en: "Less than 6 months old" } },
        { key: "name", label: { fr: "Au nom du titulaire", en: "In the holder’s name" } },
        { key: "address", label: { fr: "Même adresse que déclarée", en: "Same address as declared" } },
      ],
    },
  ],
  checks: [inOrderCheck],
  fee: {
    kind: "computed",
    rule: "vehicle-registration",
    when: "before-review",
    constants: { operation: "CHANGEMENT_ADRESSE_ETIQUETTE" },
    cases: { operation: [{ when: newTitle, value: "CHANGEMENT_ADRESSE_TITRE" }] },
    inputs: {},
  },
  provisional: { ...provisionalCertificate, when: newTitle },
  grounds: certificateGrounds,
  words: addressWords,
  afterwards: [
    {
      fr: "Collez l’étiquette à l’emplacement prévu sur la carte grise. Si vous recevez un nouveau titre, gardez l’ancien cinq ans, puis détruisez-le.",
      en: "Stick the label where the certificate shows it. If you receive a new certificate, keep the old one for five years, then destroy it.",
    },
  ],
});
