import type { Agent } from "#lib/local/people/agents.ts";

/** Which claims a ProConnect scope opens. There is no `family_name`: it is `usual_name`. */
export const scopeClaims = {
  openid: ["sub"],
  given_name: ["given_name"],
  usual_name: ["usual_name"],
  email: ["email"],
  uid: ["uid"],
  siret: ["siret"],
  idp_id: ["idp_id"],
  organization_label: ["organization_label"],
  roles: ["roles"],
  phone: ["phone_number"],
  custom: ["custom"],
} as const;

/** Scopes given on request only, which the portal has not asked for: using them is `invalid_scope`. */
export const ungrantedScopes = ["organizational_unit", "belonging_population", "chorusdt", "siren"];

export const claimsOf = (agent: Agent) => ({
  given_name: agent.given_name,
  usual_name: agent.usual_name,
  email: agent.email,
  uid: agent.uid,
  siret: agent.siret,
  idp_id: agent.identityProvider.id,
  organization_label: agent.organization_label,
  roles: agent.roles,
  phone_number: agent.phone,
  custom: {},
});
