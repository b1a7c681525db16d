import { defineProcedure } from "#lib/engine/procedure.ts";
import { emailField, phoneField, verifiedIdentity } from "./shared/applicant.ts";
import { atADigitalPoint, byPhone, throughAProfessional } from "./shared/channels.ts";
import { commonGrounds } from "./shared/grounds.ts";
import { summaryStep } from "./shared/last-steps.ts";
import { afterTheSale } from "./transfer-declaration/after-the-sale.ts";
import { transferDeclarationFinding } from "./transfer-declaration/finding.ts";
import { transferReceipt } from "./transfer-declaration/receipt.ts";
import { situationGates, situationStep } from "./transfer-declaration/situation.ts";
import { vehicleGates } from "./transfer-declaration/vehicle-gates.ts";
import { formerPlate, plateField } from "./vehicles/plate.ts";
import { vehicleRegister } from "./vehicles/register.ts";
import { certificateDateField, formulaField } from "./vehicles/title-proof.ts";

/** Code de la route, R322-4: whoever sells or gives a vehicle declares it, before and after. Nobody decides: the register takes note. */
export const transferDeclaration = defineProcedure({
  ...transferDeclarationFinding,
  slug: "declaration-de-cession",
  version: 2,
  theme: "vehicules",
  service: "immatriculations",
  title: { fr: "Déclarer la vente ou le don d’un véhicule", en: "Declare the sale or gift of a vehicle" },
  short: { fr: "Cession", en: "Transfer" },
  summary: {
    fr: "Vous cédez un véhicule : recevez avant la vente le code à remettre à l’acquéreur, puis dégagez votre responsabilité une fois le véhicule remis.",
    en: "You are parting with a vehicle: get the code to hand to the buyer before the sale, then end your liability once it is handed over.",
  },
  minutes: 6,
  whoMayFile: [
    {
      fr: "Vous êtes titulaire de la carte grise, et les autres titulaires sont d’accord.",
      en: "You are a holder of the certificate, and the other holders agree.",
    },
    { fr: "Vous connaissez l’identité de l’acquéreur.", en: "You know who the buyer is." },
  ],
  cost: { fr: "Gratuit.", en: "Free." },
  legalBasis: [
    {
      label: { fr: "Déclarer la cession dans les quinze jours", en: "Declare the transfer within fifteen days" },
      reference: "Code de la route, article R322-4",
    },
    { label: { fr: "Démarche en ligne", en: "Online procedure" }, reference: "Arrêté du 23 mai 2017, articles 6 et 7" },
  ],
  otherChannels: [atADigitalPoint, byPhone, throughAProfessional],
  steps: [
    situationStep,
    {
      slug: "vehicule",
      title: { fr: "Le véhicule", en: "The vehicle" },
      intro: {
        fr: "Ces numéros montrent que vous avez la carte grise en main.",
        en: "These numbers show that you hold the certificate.",
      },
      fields: [plateField, formulaField(), certificateDateField(formerPlate)],
    },
    {
      slug: "acquereur",
      title: { fr: "L’acquéreur", en: "The buyer" },
      intro: {
        fr: "Tel que sur sa pièce d’identité. Son adresse vous sera demandée après la cession.",
        en: "As on their identity document. Their address will be asked after the transfer.",
      },
      fields: [
        {
          key: "buyer",
          kind: "person",
          label: { fr: "L’acquéreur", en: "The buyer" },
          allows: ["natural", "legal"],
          asks: ["gender", "birth", "siret"],
        },
      ],
    },
    {
      slug: "vendeur",
      title: { fr: "Vous", en: "You" },
      fields: [...verifiedIdentity, emailField, phoneField],
    },
    summaryStep({
      fr: "Je certifie que ces informations sont exactes et que je peux céder ce véhicule.",
      en: "I certify that this information is correct and that I am entitled to part with this vehicle.",
    }),
  ],
  gates: [...situationGates, ...vehicleGates],
  lookups: [vehicleRegister("vehicule", ["formula", "certificateDate"])],
  subject: { answer: "plate", display: "plate" },
  fee: { kind: "none" },
  workflow: "completed-later",
  completion: afterTheSale,
  handover: {
    code: "transfer",
    of: "plate",
    days: 15,
    label: { fr: "Code de cession", en: "Transfer code" },
    hint: {
      fr: "Remettez-le à l’acquéreur avec la carte grise barrée et signée, et le certificat de situation administrative. Il le tape pour demander sa carte grise ; il ne sert qu’une fois, et que pour ce véhicule.",
      en: "Give it to the buyer with the certificate struck through and signed, and the certificate of administrative situation. They type it to ask for their certificate; it works once, for this vehicle only.",
    },
    to: { fr: "L’acquéreur", en: "The buyer" },
    used: {
      fr: "L’acquéreur a demandé sa carte grise avec le code",
      en: "The buyer applied for a certificate with the code",
    },
  },
  records: {
    operation: "vehicle-transfer",
    sends: {
      plate: "plate",
      nature: "nature",
      date: "transferDate",
      heure: "transferTime",
      kilometrage: "mileage",
      raisonSociale: "buyer.companyName",
      nom: "buyer.familyName",
      prenoms: "buyer.givenNames",
      voie: "buyerAddress.street",
      codePostal: "buyerAddress.postcode",
      commune: "buyerAddress.city",
    },
  },
  delivery: transferReceipt,
  clock: { silence: "none", targetWorkingDays: 1 },
  grounds: commonGrounds,
  draftDays: 30,
  retention: { years: 5, basis: "Arrêté du 10 février 2009, article 5" },
  words: {
    awaiting_completion: {
      label: { fr: "Code remis, à terminer", en: "Code given, to be finished" },
      headline: { fr: "Votre code de cession est prêt", en: "Your transfer code is ready" },
    },
    submitted: {
      label: { fr: "Terminée", en: "Finished" },
      headline: { fr: "Votre déclaration est terminée", en: "Your declaration is finished" },
    },
    approved: {
      label: { fr: "Cession enregistrée", en: "Transfer recorded" },
      headline: { fr: "La cession de votre véhicule est enregistrée", en: "The transfer of your vehicle is recorded" },
    },
  },
  afterwards: [
    {
      fr: "Gardez le récépissé : il prouve la date et l’heure à partir desquelles vous n’êtes plus responsable du véhicule.",
      en: "Keep the receipt: it proves from what date and time you are no longer liable for the vehicle.",
    },
  ],
});
