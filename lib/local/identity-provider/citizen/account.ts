import { type Citizen, type CitizenIdentityProvider, citizenIdentityProviders } from "#lib/local/people/citizen.ts";
import { citizenNamed } from "#lib/local/people/citizens.ts";

export type IdentityProvider = (typeof citizenIdentityProviders)[number];

export const identityProviderNamed = (slug: string | undefined): IdentityProvider | undefined =>
  citizenIdentityProviders.find((provider) => provider.slug === slug);

/** Who an account identifier (`username|identity provider`) stands for. */
export const accountWithId = (
  accountId: string | undefined,
): { readonly citizen: Citizen; readonly idp: CitizenIdentityProvider } | undefined => {
  const [username = "", slug] = (accountId ?? "").split("|");
  const citizen = citizenNamed(username);
  const idp = identityProviderNamed(slug)?.slug;
  return citizen && idp && { citizen, idp };
};
