import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { registerGates } from "../vehicles/register-gates.ts";
import { wrongDate, wrongFormula } from "../vehicles/title-proof.ts";

/** What the vehicle register knows that stops a transfer, with what to do. Vocabulary of HistoVec. */
export const obstacles: NonNullable<ProcedureInput["gates"]> = [
  registerGates.unknown("vehicule"),
  {
    key: "stolen",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.stolen", equals: true },
    message: {
      fr: "Ce véhicule est déclaré volé : il ne peut pas changer de titulaire.",
      en: "This vehicle is reported stolen: its holder cannot be changed.",
    },
    remedy: {
      fr: "Contactez la police ou la gendarmerie avec le certificat de cession. Ne remettez ni argent ni clés.",
      en: "Contact the police with the transfer certificate. Do not hand over money or keys.",
    },
  },
  {
    key: "opposition",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.opposition", equals: true },
    message: {
      fr: "Une opposition au transfert de la carte grise (OTCI) est inscrite sur ce véhicule.",
      en: "An opposition to the transfer of the certificate is registered on this vehicle.",
    },
    remedy: {
      fr: "Le vendeur doit la faire lever, par exemple en payant l’amende en cause. Reprenez ensuite ici : votre brouillon vous attend.",
      en: "The seller must have it lifted, for instance by paying the fine. Then come back: your draft is kept.",
    },
  },
  {
    key: "beyond-repair",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.beyondRepair", equals: true },
    message: {
      fr: "Ce véhicule est classé économiquement irréparable : il ne peut être cédé qu’à un professionnel.",
      en: "This vehicle is written off: it can only be sold to a professional.",
    },
    remedy: {
      fr: "Le vendeur peut le faire réparer et suivre par un expert, ou le céder à un centre agréé.",
      en: "The seller can have it repaired under an expert’s watch, or hand it to an approved centre.",
    },
  },
  {
    key: "damaged",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.damaged", equals: true },
    message: {
      fr: "Ce véhicule est signalé endommagé : le transfert est suspendu jusqu’au second rapport de l’expert.",
      en: "This vehicle is reported damaged: the transfer waits for the expert’s second report.",
    },
    remedy: {
      fr: "Demandez au vendeur le second rapport d’expertise.",
      en: "Ask the seller for the expert’s second report.",
    },
  },
  {
    key: "seized",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.seized", equals: true },
    message: {
      fr: "Une déclaration valant saisie est inscrite sur ce véhicule.",
      en: "A seizure is registered on this vehicle.",
    },
    remedy: {
      fr: "Seul le créancier ou un juge peut la lever : adressez-vous au vendeur.",
      en: "Only the creditor or a judge can lift it: turn to the seller.",
    },
  },
  {
    key: "suspended",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.suspended", equals: true },
    message: {
      fr: "L’immatriculation de ce véhicule est suspendue ou annulée.",
      en: "The registration of this vehicle is suspended or cancelled.",
    },
    remedy: {
      fr: "Le vendeur doit d’abord régulariser sa situation auprès de la préfecture.",
      en: "The seller must first settle the matter with the prefecture.",
    },
  },
  {
    key: "wrong-code",
    step: "vehicule",
    field: "transferCode",
    effect: "block",
    when: { of: "facts.vehicle.transferCodeMatch", equals: "unknown" },
    message: {
      fr: "Ce code de cession ne correspond pas à ce véhicule.",
      en: "This transfer code does not match this vehicle.",
    },
    remedy: {
      fr: "Relisez-le avec le vendeur, ou répondez « Non » et donnez le numéro de formule.",
      en: "Check it with the seller, or answer “No” and give the formula number.",
    },
  },
  {
    key: "expired-code",
    step: "vehicule",
    field: "transferCode",
    effect: "block",
    when: { of: "facts.vehicle.transferCodeMatch", equals: "expired" },
    message: {
      fr: "Ce code de cession a expiré : il est valable 15 jours.",
      en: "This transfer code has expired: it is valid for 15 days.",
    },
    remedy: {
      fr: "Demandez-en un nouveau au vendeur, ou répondez « Non » et donnez le numéro de formule.",
      en: "Ask the seller for a new one, or answer “No” and give the formula number.",
    },
  },
  {
    key: "used-code",
    step: "vehicule",
    field: "transferCode",
    effect: "block",
    when: { of: "facts.vehicle.transferCodeMatch", equals: "used" },
    message: {
      fr: "Ce code de cession a déjà servi : il n’ouvre qu’une demande.",
      en: "This transfer code has already been used: it opens one application only.",
    },
    remedy: {
      fr: "Voyez avec le vendeur, ou répondez « Non » et donnez le numéro de formule.",
      en: "Ask the seller, or answer “No” and give the formula number.",
    },
  },
  {
    key: "locked-code",
    step: "vehicule",
    field: "transferCode",
    effect: "block",
    when: { of: "facts.vehicle.transferCodeMatch", equals: "locked" },
    message: {
      fr: "Cinq codes de cession faux ont été essayés pour ce véhicule : les essais reprennent dans une heure.",
      en: "Five wrong transfer codes were tried for this vehicle: you can try again in an hour.",
    },
    remedy: {
      fr: "Votre brouillon vous attend. Relisez le code avec le vendeur, ou répondez « Non » et donnez le numéro de formule.",
      en: "Your draft is kept. Check the code with the seller, or answer “No” and give the formula number.",
    },
  },
  wrongFormula("vehicule"),
  wrongDate("vehicule"),
];
