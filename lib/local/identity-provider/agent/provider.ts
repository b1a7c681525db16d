import Provider, { interactionPolicy, type KoaContextWithOIDC } from "oidc-provider";
import { agentWithSubject } from "#lib/local/people/agents.ts";
import { commonConfiguration } from "../common-configuration.ts";
import type { Keys } from "../keys.ts";
import { platforms } from "../page.ts";
import { replaceBareLogoutPage } from "../provider-logout.ts";
import { refuseBasic } from "../refuse-basic.ts";
import type { Settings } from "../settings.ts";
import { claimsOf, scopeClaims, ungrantedScopes } from "./claims.ts";

const CODES = {
  unknownClient: "Y04EA6EF",
  unknownRedirectUri: "Y030031",
  unknownLogoutUri: "Y030111",
  other: "Y000400",
};

const HOUR = 3600;

/** oidc-provider, as ProConnect configures it. Lifetimes in seconds. */
export const proConnectProvider = (issuer: string, settings: Settings, keys: Keys): Provider => {
  const mount = new URL(issuer).pathname.replace(/\/$/, "");
  const { interactionUrl, ...common } = commonConfiguration(platforms.proconnect, keys, mount, CODES);
  const provider = new Provider(issuer, {
    ...common,
    clients: [clientOf(settings)],
    subjectTypes: ["public"],
    acrValues: ["eidas0", "eidas0-mfa", "eidas1", "eidas1-mfa", "eidas2", "eidas3"],
    scopes: ["openid", ...ungrantedScopes],
    claims: { ...scopeClaims, acr: null, amr: null, auth_time: null, iss: null, sid: null },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: 12 * HOUR,
      IdToken: 60,
      Interaction: HOUR,
      RefreshToken: 2 * HOUR,
      Session: 12 * HOUR,
    },
    pkce: { required: () => false },
    extraParams: ["idp_hint", "siret_hint"],
    issueRefreshToken: async () => true,
    loadExistingGrant: grantEverythingAsked,
    interactions: { policy: interactionPolicy.base(), url: (_ctx, { uid }) => interactionUrl(uid) },
    findAccount: (_ctx, sub) => {
      const agent = agentWithSubject(sub);
      return agent && { accountId: sub, claims: () => ({ sub, ...claimsOf(agent) }) };
    },
  });
  provider.proxy = settings.anywhere;
  refuseBasic(provider);
  replaceBareLogoutPage(platforms.proconnect, provider);
  return provider;
};

const clientOf = ({ clientId, clientSecret, portalUrl, alg }: Settings) =>
  ({
    client_id: clientId,
    client_secret: clientSecret,
    client_name: "Parvis",
    redirect_uris: [new URL("/api/auth/callback/proconnect", portalUrl).href],
    post_logout_redirect_uris: [new URL("/deconnexion/retour", portalUrl).href],
    subject_type: "public",
    id_token_signed_response_alg: alg,
    userinfo_signed_response_alg: alg,
    token_endpoint_auth_method: "client_secret_post",
    grant_types: ["authorization_code", "refresh_token"],
    require_auth_time: true,
    scope: Object.keys(scopeClaims).join(" "),
  }) as const;

/** ProConnect asks for no consent: what a professional's service may read is settled at registration. */
const grantEverythingAsked = async ({ oidc }: KoaContextWithOIDC) => {
  const accountId = oidc.session?.accountId;
  const clientId = oidc.client?.clientId;
  if (accountId === undefined || clientId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ accountId, clientId });
  grant.addOIDCScope([...oidc.requestParamScopes].join(" "));
  grant.addOIDCClaims([...oidc.requestParamClaims]);
  await grant.save();
  return grant;
};
