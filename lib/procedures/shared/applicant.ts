import type { ProcedureInput } from "#lib/engine/procedure.ts";

type FieldInput = NonNullable<ProcedureInput["steps"][number]["fields"]>[number];

/** Who applies, as the identity provider vouches for it. */
export const verifiedIdentity: FieldInput[] = [
  { key: "familyName", kind: "identity", claim: "family_name", label: { fr: "Nom de naissance", en: "Birth name" } },
  {
    key: "usedName",
    kind: "identity",
    claim: "preferred_username",
    required: false,
    label: { fr: "Nom d’usage", en: "Name used" },
  },
  { key: "givenNames", kind: "identity", claim: "given_name", label: { fr: "Prénoms", en: "First names" } },
  { key: "birthdate", kind: "identity", claim: "birthdate", label: { fr: "Date de naissance", en: "Date of birth" } },
  {
    key: "birthplace",
    kind: "identity",
    claim: "birthplace",
    required: false,
    label: { fr: "Lieu de naissance (code Insee)", en: "Place of birth (Insee code)" },
  },
];

export const emailField: FieldInput = {
  key: "email",
  kind: "text",
  format: "email",
  autocomplete: "email",
  label: { fr: "Adresse e-mail", en: "E-mail address" },
  hint: {
    fr: "Vous y recevez l’accusé d’enregistrement et chaque nouvelle de votre demande.",
    en: "You receive the acknowledgement and every piece of news there.",
  },
};

export const phoneField: FieldInput = {
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
};
