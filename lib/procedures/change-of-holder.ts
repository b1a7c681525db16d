import { defineProcedure } from "#lib/engine/procedure.ts";
import { changeOfHolderDocuments } from "./change-of-holder-documents.ts";
import { changeOfHolderGates } from "./change-of-holder-gates.ts";
import { changeOfHolderProvisional } from "./change-of-holder-provisional.ts";
import { energyNames } from "./energy-names.ts";
import { vehicleGrounds } from "./vehicle-grounds.ts";

const yesNo = (yes: string, no: string, yesEn = "Yes", noEn = "No") => [
  { value: "yes", label: { fr: yes, en: yesEn } },
  { value: "no", label: { fr: no, en: noEn } },
];
const withCode = { of: "answers.hasTransferCode", equals: "yes" };
const withoutCode = { of: "answers.hasTransferCode", equals: "no" };
const formerPlate = { of: "answers.plate", shape: "former-plate" } as const;

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
    {
      slug: "situation",
      title: { fr: "Votre situation", en: "Your situation" },
      intro: {
        fr: "Quelques questions pour vérifier que cette démarche est la bonne.",
        en: "A few questions to make sure this is the right procedure.",
      },
      fields: [
        {
          key: "registeredInFrance",
          kind: "choice",
          label: {
            fr: "Le véhicule est-il déjà immatriculé en France ?",
            en: "Is the vehicle already registered in France?",
          },
          options: yesNo("Oui", "Non"),
        },
        {
          key: "seller",
          kind: "choice",
          label: { fr: "De qui tenez-vous le véhicule ?", en: "Who did you get the vehicle from?" },
          options: [
            { value: "private", label: { fr: "D’un particulier", en: "A private person" } },
            { value: "professional", label: { fr: "D’un professionnel de l’automobile", en: "A car dealer" } },
            { value: "gift", label: { fr: "C’est un don", en: "It is a gift" } },
            { value: "inheritance", label: { fr: "C’est un héritage", en: "It is an inheritance" } },
          ],
        },
        {
          key: "leased",
          kind: "choice",
          label: {
            fr: "Le véhicule est-il en location longue durée ou en crédit-bail ?",
            en: "Is the vehicle on a long-term lease?",
          },
          options: yesNo("Oui", "Non"),
        },
        {
          key: "licence",
          kind: "choice",
          label: {
            fr: "Avez-vous le permis de conduire qui correspond au véhicule ?",
            en: "Do you hold the driving licence for this vehicle?",
          },
          options: yesNo("Oui", "Non"),
        },
        {
          key: "insured",
          kind: "choice",
          label: { fr: "Le véhicule est-il assuré à votre nom ?", en: "Is the vehicle insured in your name?" },
          options: yesNo("Oui", "Non"),
        },
      ],
    },
    {
      slug: "vehicule",
      title: { fr: "Le véhicule", en: "The vehicle" },
      intro: {
        fr: "Ayez sous la main l’ancienne carte grise, barrée et signée par le vendeur.",
        en: "Have the old registration certificate at hand, struck through and signed by the seller.",
      },
      fields: [
        {
          key: "plate",
          kind: "text",
          format: "plate",
          example: "AB-123-CD",
          label: { fr: "Numéro d’immatriculation", en: "Registration number" },
          hint: {
            fr: "Repère A de la carte grise, comme AB-123-CD ou 1234 AB 75.",
            en: "Box A of the certificate, such as AB-123-CD or 1234 AB 75.",
          },
        },
        {
          key: "hasTransferCode",
          kind: "choice",
          label: { fr: "Avez-vous un code de cession ?", en: "Do you have a transfer code?" },
          hint: {
            fr: "Le vendeur le reçoit quand il déclare la vente en ligne. Il est valable 15 jours.",
            en: "The seller gets it when declaring the sale online. It is valid for 15 days.",
          },
          options: yesNo("Oui", "Non"),
        },
        {
          key: "transferCode",
          kind: "text",
          format: "transfer-code",
          visibleWhen: withCode,
          label: { fr: "Code de cession", en: "Transfer code" },
        },
        {
          key: "formula",
          kind: "text",
          format: "formula",
          visibleWhen: { all: [withoutCode, { not: formerPlate }] },
          example: "2023AB12345",
          label: { fr: "Numéro de formule", en: "Formula number" },
          hint: {
            fr: "En haut à gauche de la carte grise, comme 2023AB12345.",
            en: "At the top left of the certificate, such as 2023AB12345.",
          },
        },
        {
          key: "certificateDate",
          kind: "date",
          notAfterToday: true,
          notBefore: "1950-01-01",
          visibleWhen: withoutCode,
          label: { fr: "Date du certificat d’immatriculation", en: "Date of the certificate" },
          hint: { fr: "Repère I de la carte grise.", en: "Box I of the certificate." },
        },
        {
          key: "vin",
          kind: "text",
          format: "vin",
          required: false,
          label: {
            fr: "Numéro d’identification du véhicule (facultatif)",
            en: "Vehicle identification number (optional)",
          },
          hint: {
            fr: "Repère E, 17 caractères. Il nous aide à vérifier la plaque.",
            en: "Box E, 17 characters. It helps us check the plate.",
          },
        },
        {
          key: "saleDate",
          kind: "date",
          notAfterToday: true,
          notBefore: "1990-01-01",
          label: { fr: "Date de la vente ou du don", en: "Date of the sale or gift" },
          hint: {
            fr: "Elle est écrite sur la carte grise barrée.",
            en: "It is written on the struck-through certificate.",
          },
        },
        {
          key: "saleTime",
          kind: "time",
          label: { fr: "Heure de la vente ou du don", en: "Time of the sale or gift" },
          hint: {
            fr: "Comme 14:30. Elle fixe qui est responsable du véhicule.",
            en: "Such as 14:30. It settles who is answerable for the vehicle.",
          },
        },
        {
          key: "mileage",
          kind: "integer",
          min: 0,
          max: 2_000_000,
          unit: "km",
          label: { fr: "Kilométrage au compteur", en: "Mileage" },
        },
      ],
    },
    {
      slug: "titulaire",
      title: { fr: "Le titulaire", en: "The holder" },
      intro: {
        fr: "La carte grise est établie à votre nom et envoyée à votre résidence principale.",
        en: "The certificate is made out to you and posted to your main residence.",
      },
      fields: [
        {
          key: "familyName",
          kind: "identity",
          claim: "family_name",
          label: { fr: "Nom de naissance", en: "Birth name" },
        },
        {
          key: "usedName",
          kind: "identity",
          claim: "preferred_username",
          required: false,
          label: { fr: "Nom d’usage", en: "Name used" },
        },
        { key: "givenNames", kind: "identity", claim: "given_name", label: { fr: "Prénoms", en: "First names" } },
        {
          key: "birthdate",
          kind: "identity",
          claim: "birthdate",
          label: { fr: "Date de naissance", en: "Date of birth" },
        },
        {
          key: "birthplace",
          kind: "identity",
          claim: "birthplace",
          required: false,
          label: { fr: "Lieu de naissance (code Insee)", en: "Place of birth (Insee code)" },
        },
        {
          key: "address",
          kind: "address",
          label: { fr: "Votre adresse", en: "Your address" },
          why: {
            fr: "La carte grise y sera déposée, et votre région fixe la taxe. Votre nom doit se lire sur la boîte aux lettres.",
            en: "The certificate is delivered there, and your region sets the tax. Your name must be on the letterbox.",
          },
        },
        {
          key: "email",
          kind: "text",
          format: "email",
          autocomplete: "email",
          label: { fr: "Adresse e-mail", en: "E-mail address" },
          hint: {
            fr: "Vous y recevez l’accusé d’enregistrement et chaque nouvelle de votre demande.",
            en: "You receive the acknowledgement and every piece of news there.",
          },
        },
        {
          key: "phone",
          kind: "text",
          format: "phone",
          autocomplete: "tel",
          required: false,
          label: { fr: "Téléphone (facultatif)", en: "Phone (optional)" },
          hint: {
            fr: "Pour vous joindre si le pli ne peut pas être remis.",
            en: "To reach you if the letter cannot be delivered.",
          },
        },
        {
          key: "jointHolder",
          kind: "choice",
          label: { fr: "Y a-t-il un autre titulaire ?", en: "Is there another holder?" },
          options: yesNo("Oui", "Non, je suis seul titulaire", "Yes", "No, I am the only holder"),
        },
        {
          key: "jointHolderName",
          kind: "text",
          format: "name",
          visibleWhen: { of: "answers.jointHolder", equals: "yes" },
          label: { fr: "Nom et prénoms de l’autre titulaire", en: "Full name of the other holder" },
        },
      ],
    },
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
  gates: changeOfHolderGates,
  lookups: [
    {
      register: "vehicle-register",
      as: "vehicle",
      step: "vehicule",
      needs: ["plate"],
      sends: {
        plate: "plate",
        formula: "formula",
        certificateDate: "certificateDate",
        transferCode: "transferCode",
        vin: "vin",
      },
      shows: {
        when: { of: "facts.vehicle.found", equals: true },
        source: { fr: "Trouvé au registre des immatriculations", en: "Found on the vehicle register" },
        title: ["vehicle.make", "vehicle.model"],
        rows: [
          {
            label: { fr: "Mise en circulation", en: "First registered" },
            fact: "vehicle.firstRegistered",
            display: "day",
          },
          { label: { fr: "Énergie", en: "Fuel" }, fact: "vehicle.energy", values: energyNames },
          { label: { fr: "Puissance", en: "Fiscal power" }, fact: "vehicle.fiscalPower", unit: "CV" },
        ],
      },
    },
  ],
  documents: changeOfHolderDocuments,
  checks: [
    {
      key: "transferable",
      label: { fr: "Véhicule transférable", en: "Vehicle transferable" },
      knownWhen: { of: "facts.vehicle.found", equals: true },
      passes: { not: { of: "facts.vehicle.blocked", equals: true } },
      passed: {
        fr: "Ni opposition, ni vol, ni suspension au registre",
        en: "No opposition, theft or suspension on the register",
      },
      failed: { fr: "Une inscription empêche le transfert", en: "An entry prevents the transfer" },
    },
    {
      key: "pledge",
      label: { fr: "Gage", en: "Pledge" },
      knownWhen: { of: "facts.vehicle.found", equals: true },
      passes: { not: { of: "facts.vehicle.pledged", equals: true } },
      passed: { fr: "Aucun gage inscrit", en: "No pledge registered" },
      failed: {
        fr: "Un gage est inscrit : il suit le véhicule, l’acheteur a été prévenu",
        en: "A pledge is registered: it follows the vehicle, the buyer was told",
      },
    },
    {
      key: "title",
      label: { fr: "Ancien titre cohérent", en: "Old certificate consistent" },
      knownWhen: {
        any: [
          { of: "facts.vehicle.transferCodeMatch", known: true },
          { of: "facts.vehicle.formulaMatch", known: true },
          { all: [formerPlate, { of: "facts.vehicle.certificateDateMatch", known: true }] },
        ],
      },
      passes: {
        any: [
          { of: "facts.vehicle.transferCodeMatch", equals: "valid" },
          { of: "facts.vehicle.formulaMatch", equals: true },
          { all: [formerPlate, { of: "facts.vehicle.certificateDateMatch", equals: true }] },
        ],
      },
      passed: {
        fr: "Le code de cession, la formule ou, avant 2009, la date correspond au dernier titre",
        en: "The transfer code, the formula or, before 2009, the date matches the latest certificate",
      },
      failed: {
        fr: "Ni le code de cession, ni la formule ou la date ne correspond au dernier titre",
        en: "Neither the transfer code nor the formula or date matches the latest certificate",
      },
    },
    {
      key: "vin",
      label: { fr: "Numéro d’identification", en: "Identification number" },
      knownWhen: { of: "facts.vehicle.vinMatch", known: true },
      passes: { of: "facts.vehicle.vinMatch", equals: true },
      passed: { fr: "Identique à celui du registre", en: "Same as on the register" },
      failed: { fr: "Différent de celui du registre", en: "Differs from the register" },
    },
    {
      key: "inspection",
      label: { fr: "Contrôle technique", en: "Roadworthiness test" },
      knownWhen: { of: "facts.vehicle.found", equals: true },
      passes: { not: { of: "facts.vehicle.inspectionMissing", equals: true } },
      passed: { fr: "Favorable et en cours de validité, ou non exigé", en: "Favourable and valid, or not required" },
      failed: {
        fr: "Aucun contrôle valable connu : vérifier le procès-verbal joint",
        en: "No valid test known: check the report attached",
      },
    },
    {
      key: "deadline",
      label: { fr: "Délai d’un mois", en: "One-month deadline" },
      passes: { not: { of: "answers.saleDate", olderThanMonths: 1 } },
      passed: { fr: "Demande faite dans le mois de la vente", en: "Filed within one month of the sale" },
      failed: { fr: "Demande faite après un mois (R322-5)", en: "Filed after one month (R322-5)" },
    },
  ],
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
  words: {
    in_production: {
      label: { fr: "En fabrication", en: "In production" },
      headline: {
        fr: "Votre carte grise est en cours de fabrication",
        en: "Your registration certificate is being produced",
      },
    },
    produced: {
      label: { fr: "Fabriquée", en: "Produced" },
      headline: { fr: "Votre carte grise est fabriquée", en: "Your registration certificate is produced" },
    },
    dispatched: {
      label: { fr: "Expédiée", en: "Dispatched" },
      headline: { fr: "Votre carte grise est postée", en: "Your registration certificate is posted" },
    },
    in_transit: {
      label: { fr: "En chemin", en: "In transit" },
      headline: { fr: "Votre carte grise est en route", en: "Your registration certificate is on its way" },
    },
    out_for_delivery: {
      label: { fr: "En cours de distribution", en: "Out for delivery" },
      headline: { fr: "Votre carte grise arrive aujourd’hui", en: "Your registration certificate arrives today" },
    },
    delivered: {
      label: { fr: "Remise à domicile", en: "Delivered" },
      headline: { fr: "Votre carte grise est chez vous", en: "Your registration certificate has reached your home" },
    },
    returned: {
      label: { fr: "Retournée", en: "Returned" },
      headline: {
        fr: "Votre carte grise revient à notre service",
        en: "Your registration certificate is on its way back to us",
      },
    },
  },
  afterwards: [
    {
      fr: "Gardez l’ancienne carte grise barrée pendant cinq ans, puis détruisez-la.",
      en: "Keep the old struck-through certificate for five years, then destroy it.",
    },
  ],
});
