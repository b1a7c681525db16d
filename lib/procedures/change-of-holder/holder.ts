import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { yesNo } from "./yes-no.ts";

export const holderStep: ProcedureInput["steps"][number] = {
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
};
