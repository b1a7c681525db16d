import type { Text } from "#lib/engine/text.ts";

/** The invented identity providers behind the FranceConnect simulator; each knows another e-mail for the same person. */
export const citizenIdentityProviders = [
  {
    slug: "rivage",
    name: "Compte Rivage",
    about: { fr: "Mutuelle de santé inventée", en: "Invented health insurer" },
  },
  {
    slug: "belvedere",
    name: "Identité Belvédère",
    about: { fr: "Service fiscal inventé", en: "Invented tax office" },
  },
] as const;

export type CitizenIdentityProvider = (typeof citizenIdentityProviders)[number]["slug"];

/** A person who does not exist, as FranceConnect would transmit them. */
export type Citizen = {
  readonly username: string;
  /** What a screen calls them, told apart from a homonym. */
  readonly label: string;
  readonly given_name: string;
  readonly given_name_array: readonly string[];
  /** Birth name, upper case; empty for the one account that must be refused. */
  readonly family_name: string;
  /** `YYYY-MM-DD`, where a presumed birth has `00` for what is unknown. */
  readonly birthdate: string;
  readonly gender: "female" | "male";
  /** Commune of birth (INSEE code), empty when born abroad. */
  readonly birthplace: string;
  /** Country of birth (INSEE code), 99100 for France. */
  readonly birthcountry: string;
  /** The place of birth in words. */
  readonly birthplaceName: string;
  readonly preferred_username?: string;
  readonly emails: Readonly<Record<CitizenIdentityProvider, string>>;
  readonly about: Text;
};
