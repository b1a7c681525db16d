import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { formerPlate } from "./plate.ts";

type GateInput = NonNullable<ProcedureInput["gates"]>[number];

/** Only the holder, or a joint holder, asks for a certificate of their vehicle (order of 9 February 2009). */
export const notHolder: GateInput = {
  key: "not-holder",
  step: "situation",
  field: "isHolder",
  effect: "block",
  when: { of: "answers.isHolder", equals: "no" },
  message: {
    fr: "Seul un titulaire inscrit sur la carte grise peut faire cette demande.",
    en: "Only a holder named on the certificate can make this request.",
  },
  remedy: {
    fr: "Demandez au titulaire de la faire, ou confiez-la à un professionnel habilité avec un mandat signé.",
    en: "Ask the holder to make it, or entrust it to a licensed professional with a signed mandate.",
  },
};

export const leased: GateInput = {
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
    fr: "Prévenez votre loueur : il dépose la demande, ou vous donne mandat auprès d’un professionnel.",
    en: "Tell your lessor: they apply, or give you a mandate for a professional.",
  },
};

/** Order of 9 February 2009: the first operation on a vehicle gives it a number of the system in force. */
export const newNumber: GateInput = {
  key: "new-number",
  step: "vehicule",
  field: "plate",
  effect: "warn",
  when: formerPlate,
  message: {
    fr: "Votre véhicule recevra un numéro d’immatriculation de la nouvelle série.",
    en: "Your vehicle will be given a registration number of the new series.",
  },
  remedy: {
    fr: "Vous ferez poser de nouvelles plaques dès que vous recevrez le certificat provisoire.",
    en: "You will have new plates fitted as soon as you receive the provisional certificate.",
  },
};
