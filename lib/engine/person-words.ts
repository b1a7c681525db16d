import type { Text } from "./text.ts";

/** The questions asked of a person, by the names of their answers. The register of vehicles no longer says Monsieur nor Madame; nor do we. */
export const personWords = {
  type: { fr: "Cette personne est", en: "This person is" },
  natural: { fr: "Un particulier", en: "A private individual" },
  legal: { fr: "Une entreprise, une association ou une administration", en: "A company, association or public body" },
  companyName: { fr: "Raison sociale", en: "Registered name" },
  siret: { fr: "Numéro Siret", en: "Siret number" },
  role: { fr: "Qualité de la personne qui agit pour elle", en: "Capacity of the person acting for it" },
  familyName: { fr: "Nom de naissance", en: "Birth name" },
  usedName: { fr: "Nom d’usage", en: "Name used" },
  givenNames: { fr: "Prénoms", en: "First names" },
  gender: { fr: "Sexe", en: "Sex" },
  female: { fr: "Féminin", en: "Female" },
  male: { fr: "Masculin", en: "Male" },
  birthdate: { fr: "Date de naissance", en: "Date of birth" },
  birthplace: { fr: "Lieu de naissance (code Insee)", en: "Place of birth (Insee code)" },
  birthCountry: { fr: "Pays de naissance", en: "Country of birth" },
  birthCommune: { fr: "Commune de naissance", en: "Town of birth" },
  birthTown: { fr: "Ville de naissance", en: "Town of birth" },
  email: { fr: "Adresse e-mail", en: "E-mail address" },
  phone: { fr: "Numéro de téléphone", en: "Phone number" },
  address: { fr: "Adresse", en: "Address" },
} as const satisfies Record<string, Text>;
