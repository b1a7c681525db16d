import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** When this is not the right procedure, or not yet the right moment. Code de la route R322-5, L322-1-1. */
export const situationGates: NonNullable<ProcedureInput["gates"]> = [
  {
    key: "imported",
    step: "situation",
    field: "registeredInFrance",
    effect: "block",
    when: { of: "answers.registeredInFrance", equals: "no" },
    message: {
      fr: "Cette démarche concerne les véhicules déjà immatriculés en France.",
      en: "This procedure is for vehicles already registered in France.",
    },
    remedy: {
      fr: "Pour un véhicule importé, demandez une première immatriculation auprès d’un professionnel habilité ou au 01 99 00 12 34.",
      en: "For an imported vehicle, apply for a first registration through a licensed professional or call 01 99 00 12 34.",
    },
  },
  {
    key: "inherited",
    step: "situation",
    field: "seller",
    effect: "block",
    when: { of: "answers.seller", equals: "inheritance" },
    message: {
      fr: "Un véhicule reçu en héritage suit une autre démarche.",
      en: "An inherited vehicle follows another procedure.",
    },
    remedy: {
      fr: "Préparez l’acte de notoriété ou l’attestation des héritiers, puis appelez le 01 99 00 12 34 : un agent ouvre la démarche avec vous.",
      en: "Get the notarial deed or the heirs’ statement ready, then call 01 99 00 12 34: a civil servant opens the procedure with you.",
    },
  },
  {
    key: "leased",
    step: "situation",
    field: "leased",
    effect: "block",
    when: { of: "answers.leased", equals: "yes" },
    message: {
      fr: "Pour un véhicule loué, c’est le loueur qui fait la demande.",
      en: "For a leased vehicle, the lessor applies.",
    },
    remedy: {
      fr: "Demandez à votre loueur de déposer la demande ; votre nom figurera au repère C.3.",
      en: "Ask your lessor to apply; your name will appear in box C.3.",
    },
  },
  {
    key: "no-licence",
    step: "situation",
    field: "licence",
    effect: "block",
    when: { of: "answers.licence", equals: "no" },
    message: {
      fr: "Le titulaire principal doit avoir le permis correspondant au véhicule (code de la route, article L322-1-1).",
      en: "The main holder must have the licence for the vehicle (article L322-1-1).",
    },
    remedy: {
      fr: "Une personne qui a ce permis peut faire la demande comme titulaire principal, et vous désigner comme autre titulaire.",
      en: "Someone with that licence can apply as the main holder and name you as the other holder.",
    },
  },
  {
    key: "not-insured",
    step: "situation",
    field: "insured",
    effect: "block",
    when: { of: "answers.insured", equals: "no" },
    message: {
      fr: "Un véhicule doit être assuré avant d’être immatriculé à votre nom.",
      en: "A vehicle must be insured before it is registered in your name.",
    },
    remedy: {
      fr: "Assurez le véhicule, puis reprenez ici : votre brouillon vous attend.",
      en: "Insure the vehicle, then come back: your draft is kept.",
    },
  },
];
