import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { emailField, phoneField, verifiedIdentity } from "../shared/applicant.ts";
import { formerPlate } from "../vehicles/plate.ts";

/** The fourth change of a number of the system in force, or any of a former number, gives a new certificate. */
export const newTitle = { any: [formerPlate, { of: "facts.vehicle.nextAddressChange", equals: "title" }] };

export const addressStep: ProcedureInput["steps"][number] = {
  slug: "adresse",
  title: { fr: "La nouvelle adresse", en: "The new address" },
  fields: [
    ...verifiedIdentity,
    {
      key: "movedOn",
      kind: "date",
      notAfterToday: true,
      notBefore: "1990-01-01",
      label: { fr: "Date du déménagement", en: "Date of the move" },
    },
    {
      key: "address",
      kind: "address",
      completion: "address",
      label: { fr: "Votre nouvelle adresse", en: "Your new address" },
      why: {
        fr: "Elle sera inscrite au registre, et l’étiquette ou le titre y sera déposé : votre nom doit se lire sur la boîte aux lettres.",
        en: "It will be on the register, and the label or certificate is delivered there: your name must be on the letterbox.",
      },
    },
    emailField,
    phoneField,
  ],
};
