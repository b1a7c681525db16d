import type { ProcedureInput } from "#lib/engine/procedure.ts";

type GateInput = NonNullable<ProcedureInput["gates"]>[number];
type Gates = Record<"unknown" | "stolen" | "suspended" | "down", (step: string) => GateInput>;

const gate =
  (more: Omit<GateInput, "step" | "field">) =>
  (step: string): GateInput => ({ step, field: "plate", ...more });

/** What the vehicle register knows, or cannot say, whatever is asked for the vehicle. */
export const registerGates: Gates = {
  unknown: gate({
    key: "unknown-vehicle",
    effect: "block",
    when: { of: "facts.vehicle.found", equals: false },
    message: {
      fr: "Le registre des véhicules ne connaît pas ce numéro.",
      en: "The vehicle register does not know this number.",
    },
    remedy: {
      fr: "Relisez le repère A de la carte grise. Si le numéro est bien celui-ci, appelez le 01 99 00 12 34.",
      en: "Check box A of the certificate. If the number is right, call 01 99 00 12 34.",
    },
  }),
  stolen: gate({
    key: "stolen",
    effect: "block",
    when: { of: "facts.vehicle.stolen", equals: true },
    message: {
      fr: "Ce véhicule est déclaré volé : aucun titre ne peut être établi.",
      en: "This vehicle is reported stolen: no certificate can be issued.",
    },
    remedy: {
      fr: "S’il a été retrouvé, faites-le constater par la police ou la gendarmerie, puis revenez ici.",
      en: "If it has been found, have the police record it, then come back.",
    },
  }),
  suspended: gate({
    key: "suspended",
    effect: "block",
    when: { of: "facts.vehicle.suspended", equals: true },
    message: {
      fr: "L’immatriculation de ce véhicule est suspendue ou annulée.",
      en: "The registration of this vehicle is suspended or cancelled.",
    },
    remedy: {
      fr: "Régularisez d’abord la situation du véhicule : le 01 99 00 12 34 vous dit auprès de qui.",
      en: "Settle the vehicle’s situation first: 01 99 00 12 34 tells you where.",
    },
  }),
  down: gate({
    key: "register-down",
    effect: "warn",
    when: { of: "facts.vehicle.unavailable", equals: true },
    message: {
      fr: "Le registre des véhicules ne répond pas en ce moment.",
      en: "The vehicle register is not answering at the moment.",
    },
    remedy: {
      fr: "Continuez : nous l’interrogerons de nouveau avant l’envoi, et rien de ce que vous saisissez n’est perdu.",
      en: "Go on: we will ask again before you send, and nothing you enter is lost.",
    },
  }),
};
