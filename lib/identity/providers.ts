import { type Environment, environment } from "#lib/environment.ts";
import type { EncryptionKey } from "./encryption-key.ts";
import { type Kind, ways } from "./kind.ts";

/** The portal as the client of one identity provider, by configuration alone. */
export type RelyingParty = {
  kind: Kind;
  provider: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  algorithm: "ES256" | "RS256";
  pkce: boolean;
  /** Given when the provider encrypts what it says of a person. */
  encryption?: EncryptionKey | undefined;
  /** The levels of authentication that were asked for. */
  levels: readonly string[];
  /** Those that open somebody’s file; of the others, a stronger proof is asked then. */
  strongLevels: readonly string[];
  /** What the authorization request says beyond state, nonce and PKCE. */
  parameters: Readonly<Record<string, string>>;
};

export const relyingParty = (kind: Kind, values: Environment = environment()): RelyingParty => parties[kind](values);

/** FranceConnect refuses any parameter outside its list, and demands `acr_values`. */
const franceConnect = (values: Environment): RelyingParty => ({
  kind: "citizen",
  provider: ways.citizen.provider,
  issuer: values.FRANCECONNECT_ISSUER,
  clientId: values.FRANCECONNECT_CLIENT_ID,
  clientSecret: values.FRANCECONNECT_CLIENT_SECRET,
  algorithm: values.FRANCECONNECT_ALG,
  pkce: values.FRANCECONNECT_PKCE,
  encryption: values.FRANCECONNECT_ENCRYPTION_KEY,
  levels: words(values.FRANCECONNECT_ACR),
  strongLevels: words(values.FRANCECONNECT_ACR),
  parameters: { scope: values.FRANCECONNECT_SCOPES, acr_values: values.FRANCECONNECT_ACR },
});

/** ProConnect takes levels as an essential claim: `acr_values` beside it would win, and only suggest. */
const proConnect = (values: Environment): RelyingParty => {
  const strongLevels = words(values.PROCONNECT_STRONG_ACR ?? values.PROCONNECT_ACR);
  const levels = [...new Set([...words(values.PROCONNECT_ACR), ...strongLevels])];
  return {
    kind: "agent",
    provider: ways.agent.provider,
    issuer: values.PROCONNECT_ISSUER,
    clientId: values.PROCONNECT_CLIENT_ID,
    clientSecret: values.PROCONNECT_CLIENT_SECRET,
    algorithm: values.PROCONNECT_ALG,
    pkce: values.PROCONNECT_PKCE,
    levels,
    strongLevels,
    parameters: { scope: values.PROCONNECT_SCOPES, claims: demanding(levels) },
  };
};

/** OpenID Connect Core 5.5.1.1. */
export const demanding = (levels: readonly string[]): string =>
  JSON.stringify({ id_token: { amr: null, acr: { essential: true, values: levels } } });

const parties = { citizen: franceConnect, agent: proConnect } as const satisfies Record<
  Kind,
  (values: Environment) => RelyingParty
>;

const words = (list: string): string[] => list.split(" ").filter(Boolean);
