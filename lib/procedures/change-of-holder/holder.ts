import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { emailField, phoneField, verifiedIdentity } from "../shared/applicant.ts";
import { yesNo } from "../shared/yes-no.ts";

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
        fr: "La carte grise y sera déposée, et votre région fixe la taxe. Votre nom doit se lire sur la boîte aux lettres.",
        en: "The certificate is delivered there, and your region sets the tax. Your name must be on the letterbox.",
      },
    },
    emailField,
    phoneField,
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
};
