import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { emailField, phoneField, verifiedIdentity } from "../shared/applicant.ts";

/** The holder stays the same: who they are, where the certificate is posted. */
export const holderStep: ProcedureInput["steps"][number] = {
  slug: "titulaire",
  title: { fr: "Le titulaire", en: "The holder" },
  intro: {
    fr: "La carte grise est établie à votre nom et envoyée à votre résidence principale.",
    en: "The certificate is made out to you and posted to your main residence.",
  },
  fields: [
    ...verifiedIdentity,
    {
      key: "address",
      kind: "address",
      completion: "address",
      label: { fr: "Votre adresse", en: "Your address" },
      why: {
        fr: "La carte grise y sera déposée : votre nom doit se lire sur la boîte aux lettres.",
        en: "The certificate is delivered there: your name must be on the letterbox.",
      },
    },
    emailField,
    phoneField,
  ],
};
