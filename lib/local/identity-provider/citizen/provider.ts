import Provider, { interactionPolicy } from "oidc-provider";
import { citizenSubject } from "#lib/local/people/citizens.ts";
import { commonConfiguration } from "../common-configuration.ts";
import type { Keys } from "../keys.ts";
import { platforms } from "../page.ts";
import { replaceBareLogoutPage } from "../provider-logout.ts";
import { refuseBasic } from "../refuse-basic.ts";
import type { EncryptionAlg, Settings } from "../settings.ts";
import { accountWithId } from "./account.ts";
import { claimsOf, scopeClaims, ungrantedScopes } from "./claims.ts";
import { levelsOf } from "./levels.ts";

const CODES = {
  unknownClient: "Y04EA6EF",
  unknownRedirectUri: "Y04C013C",
  unknownLogoutUri: "Y030111",
  other: "Y030007",
};

/** oidc-provider, as FranceConnect v2 configures it. Lifetimes in seconds. */
export const franceConnectProvider = (issuer: string, settings: Settings, keys: Keys): Provider => {
  const mount = new URL(issuer).pathname.replace(/\/$/, "");
  const { interactionUrl, ...common } = commonConfiguration(platforms.franceconnect, keys, mount, CODES);
  const provider = new Provider(issuer, {
    ...common,
    clients: [clientOf(settings)],
    subjectTypes: ["pairwise"],
    pairwiseIdentifier: (_ctx, accountId) => subjectOf(accountId),
    features: { ...common.features, encryption: { enabled: settings.encryption !== undefined } },
    acrValues: [...levelsOf(settings)],
    // The portal’s keys are on this machine, where the provider would not look by itself.
    fetch: (url, options) => fetch(url, { signal: options?.signal ?? null }),
    scopes: ["openid", ...ungrantedScopes],
    claims: { ...scopeClaims, acr: null, auth_time: null, iss: null },
    ttl: { AccessToken: 60, AuthorizationCode: 30, Grant: 30, IdToken: 60, Interaction: 1800, Session: 1800 },
    pkce: { required: () => false },
    extraParams: ["idp_hint"],
    interactions: { policy: interactionPolicy.base(), url: (_ctx, { uid }) => interactionUrl(uid) },
    findAccount: (_ctx, accountId) => {
      const account = accountWithId(accountId);
      return account && { accountId, claims: () => ({ sub: accountId, ...claimsOf(account.citizen, account.idp) }) };
    },
  });
  provider.proxy = settings.anywhere;
  refuseBasic(provider);
  replaceBareLogoutPage(platforms.franceconnect, provider);
  return provider;
};

const clientOf = ({ clientId, clientSecret, portalUrl, alg, encryption }: Settings) =>
  ({
    ...(encryption ? encryptedTo(new URL("/api/connexion/franceconnect/jwks", portalUrl), encryption) : {}),
    client_id: clientId,
    client_secret: clientSecret,
    client_name: "Parvis",
    redirect_uris: [new URL("/api/auth/callback/franceconnect", portalUrl).href],
    post_logout_redirect_uris: [new URL("/deconnexion/retour", portalUrl).href],
    subject_type: "pairwise",
    id_token_signed_response_alg: alg,
    userinfo_signed_response_alg: alg,
    token_endpoint_auth_method: "client_secret_post",
    grant_types: ["authorization_code"],
    require_auth_time: true,
    scope: Object.keys(scopeClaims).join(" "),
  }) as const;

/** A signed token inside an encrypted one, to the key that the portal publishes. */
const encryptedTo = (keys: URL, alg: EncryptionAlg) =>
  ({
    jwks_uri: keys.href,
    id_token_encrypted_response_alg: alg,
    id_token_encrypted_response_enc: "A256GCM",
    userinfo_encrypted_response_alg: alg,
    userinfo_encrypted_response_enc: "A256GCM",
  }) as const;

const subjectOf = (accountId: string): string => {
  const account = accountWithId(accountId);
  if (!account) throw new Error("the account is none of ours");
  return citizenSubject(account.citizen);
};
