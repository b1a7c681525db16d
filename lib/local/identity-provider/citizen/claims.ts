import type { Citizen, CitizenIdentityProvider } from "#lib/local/people/citizen.ts";

const birth = ["birthplace", "birthcountry"] as const;
const person = ["given_name", "given_name_array", "family_name", "birthdate", "gender"] as const;

/** Which claims a FranceConnect v2 scope opens; phone and address were removed with v1. */
export const scopeClaims = {
  openid: ["sub"],
  given_name: ["given_name", "given_name_array"],
  family_name: ["family_name"],
  birthdate: ["birthdate"],
  gender: ["gender"],
  birthplace: ["birthplace"],
  birthcountry: ["birthcountry"],
  preferred_username: ["preferred_username"],
  email: ["email"],
  profile: [...person, "preferred_username"],
  birth,
  identite_pivot: [...person, ...birth],
} as const;

/** Scopes FranceConnect knows and the portal's habilitation does not include: asking for them is `invalid_scope`. */
export const ungrantedScopes = [
  "amr",
  "idp_id",
  "idp_birthdate",
  "dgfip_rfr",
  "cnaf_quotient_familial",
  "mi_siv_carte_grise",
];

/** An account at the provider is a person seen through the identity provider they chose. */
export const accountIdOf = (citizen: Citizen, idp: CitizenIdentityProvider): string => `${citizen.username}|${idp}`;

export const claimsOf = (citizen: Citizen, idp: CitizenIdentityProvider) => ({
  given_name: citizen.given_name,
  given_name_array: citizen.given_name_array,
  family_name: citizen.family_name,
  birthdate: citizen.birthdate,
  gender: citizen.gender,
  birthplace: citizen.birthplace,
  birthcountry: citizen.birthcountry,
  ...(citizen.preferred_username === undefined ? {} : { preferred_username: citizen.preferred_username }),
  email: citizen.emails[idp],
});
