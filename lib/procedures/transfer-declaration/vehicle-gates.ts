import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { registerGates } from "../vehicles/register-gates.ts";
import { wrongDate, wrongFormula } from "../vehicles/title-proof.ts";

type GateInput = NonNullable<ProcedureInput["gates"]>[number];

const onPlate = (gate: Omit<GateInput, "step" | "field">): GateInput => ({ step: "vehicule", field: "plate", ...gate });

/** What the register holds against a sale, as whoever sells may settle it. Vocabulary of HistoVec. */
export const vehicleGates: GateInput[] = [
  registerGates.unknown("vehicule"),
  registerGates.stolen("vehicule"),
  registerGates.suspended("vehicule"),
  onPlate({
    key: "opposition",
    effect: "block",
    when: { of: "facts.vehicle.opposition", equals: true },
    message: {
      fr: "Une opposition au transfert de la carte grise (OTCI) est inscrite sur ce véhicule.",
      en: "An opposition to the transfer of the certificate is registered on this vehicle.",
    },
    remedy: {
      fr: "Faites-la lever, par exemple en payant l’amende en cause, puis reprenez ici : votre brouillon vous attend.",
      en: "Have it lifted, for instance by paying the fine, then come back: your draft is kept.",
    },
  }),
  onPlate({
    key: "seized",
    effect: "block",
    when: { of: "facts.vehicle.seized", equals: true },
    message: {
      fr: "Une déclaration valant saisie est inscrite sur ce véhicule.",
      en: "A seizure is registered on this vehicle.",
    },
    remedy: {
      fr: "Seul le créancier ou un juge peut la lever : adressez-vous à eux avant de vendre.",
      en: "Only the creditor or a judge can lift it: turn to them before you sell.",
    },
  }),
  onPlate({
    key: "damaged",
    effect: "block",
    when: { of: "facts.vehicle.damaged", equals: true },
    message: {
      fr: "Ce véhicule est signalé endommagé : il ne peut être cédé qu’après le second rapport de l’expert.",
      en: "This vehicle is reported damaged: it can only be sold after the expert’s second report.",
    },
    remedy: {
      fr: "Demandez ce rapport à l’expert une fois les réparations faites.",
      en: "Ask the expert for that report once the repairs are done.",
    },
  }),
  onPlate({
    key: "beyond-repair",
    effect: "block",
    when: { of: "facts.vehicle.beyondRepair", equals: true },
    message: {
      fr: "Ce véhicule est classé économiquement irréparable : il ne peut être cédé qu’à un professionnel.",
      en: "This vehicle is written off: it can only be sold to a professional.",
    },
    remedy: {
      fr: "Remettez-le à un centre VHU agréé ou à un professionnel, qui fait la déclaration pour vous.",
      en: "Hand it to an approved centre or to a professional, who makes the declaration for you.",
    },
  }),
  onPlate({
    key: "pledge",
    effect: "warn",
    when: { of: "facts.vehicle.pledged", equals: true },
    message: { fr: "Un gage est inscrit sur ce véhicule.", en: "A pledge is registered on this vehicle." },
    remedy: {
      fr: "Vous pouvez le céder, mais la dette le suit : dites-le à l’acquéreur, ou faites d’abord lever le gage.",
      en: "You may sell it, but the debt follows it: tell the buyer, or have the pledge lifted first.",
    },
  }),
  onPlate({
    key: "no-inspection",
    effect: "warn",
    when: { of: "facts.vehicle.inspectionMissing", equals: true },
    message: {
      fr: "Le registre ne connaît pas de contrôle technique favorable de moins de six mois.",
      en: "The register knows no favourable roadworthiness test less than six months old.",
    },
    remedy: {
      fr: "Au-delà de quatre ans, un véhicule se vend avec ce contrôle : faites-le avant la vente, l’acquéreur en a besoin pour sa carte grise.",
      en: "Past four years a vehicle is sold with this test: have it done before the sale, the buyer needs it for the certificate.",
    },
  }),
  onPlate({
    key: "already-declared",
    effect: "warn",
    when: { of: "facts.vehicle.transferDeclared", equals: true },
    message: {
      fr: "Une cession de ce véhicule est déjà inscrite au registre.",
      en: "A transfer of this vehicle is already in the register.",
    },
    remedy: {
      fr: "Ne continuez que si cette vente-là ne s’est pas faite : la nouvelle déclaration prendra sa place.",
      en: "Go on only if that sale did not go through: this declaration will take its place.",
    },
  }),
  wrongFormula("vehicule"),
  wrongDate("vehicule"),
  registerGates.down("vehicule"),
];
