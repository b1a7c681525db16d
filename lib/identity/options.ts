import type { AuthOptions, Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { environment } from "#lib/environment.ts";
import type { Attempt, Outcome } from "./attempt.ts";
import { cookieNames, sessionCookieSeconds } from "./cookies.ts";
import { contentEncryption, type EncryptionKey } from "./encryption-key.ts";
import { isOutage } from "./outage.ts";
import { patience as longest, type Patience } from "./patience.ts";
import type { RelyingParty } from "./providers.ts";
import { reportFault } from "./report-fault.ts";
import { type Answer, signIn } from "./sign-in.ts";

/** The library’s options for one request: what happens on the way is written down in the attempt. */
export const optionsFor = (attempt: Attempt, patience: Patience): AuthOptions => ({
  providers: [asProvider(attempt.party, attempt)],
  secret: environment().SESSION_SECRET,
  cookies: cookieNames(),
  session: { strategy: "jwt", maxAge: sessionCookieSeconds },
  logger: { error: reportFault, warn: () => undefined, debug: () => undefined },
  callbacks: {
    signIn: async ({ account, profile }) => {
      if (patience.tooLate()) return false;
      attempt.outcome = await judged(attempt, { idToken: account?.id_token, userinfo: profile });
      return attempt.outcome.kind === "opened";
    },
    // The cookie holds the sid and nothing else: no name, no e-mail, no subject.
    jwt: () => (attempt.outcome?.kind === "opened" ? { sid: attempt.outcome.sid } : {}),
    redirect: ({ url, baseUrl }) => (new URL(url, baseUrl).origin === baseUrl ? new URL(url, baseUrl).href : baseUrl),
  },
});

const asProvider = (party: RelyingParty, attempt: Attempt): OAuthConfig<Subject> => ({
  id: party.provider,
  name: party.provider,
  type: "oauth",
  wellKnown: `${party.issuer}/.well-known/openid-configuration`,
  issuer: party.issuer,
  idToken: true,
  checks: party.pkce ? ["state", "nonce", "pkce"] : ["state", "nonce"],
  clientId: party.clientId,
  clientSecret: party.clientSecret,
  client: {
    token_endpoint_auth_method: "client_secret_post",
    id_token_signed_response_alg: party.algorithm,
    userinfo_signed_response_alg: party.algorithm,
    ...(party.encryption ? encrypted(party.encryption) : {}),
  },
  ...(party.encryption ? { jwks: { keys: [party.encryption] } } : {}),
  authorization: { params: { ...party.parameters } },
  ...exchange(attempt),
  httpOptions: { timeout: longest },
  // No name and no e-mail: what the library does not know it cannot leak.
  profile: ({ sub }) => ({ id: sub }),
});

/** A signed token inside an encrypted one. One that comes bare, or encrypted otherwise, is refused. */
const encrypted = ({ alg }: EncryptionKey) => ({
  id_token_encrypted_response_alg: alg,
  id_token_encrypted_response_enc: contentEncryption,
  userinfo_encrypted_response_alg: alg,
  userinfo_encrypted_response_enc: contentEncryption,
});

type Subject = Profile & { sub: string };
type TokenRequest = NonNullable<Exclude<OAuthConfig<Subject>["token"], string | undefined>["request"]>;
type VerifiedTokens = Awaited<ReturnType<Parameters<TokenRequest>[0]["client"]["callback"]>>;

/**
 * Code for tokens, then the identity. Userinfo is asked with the verified tokens themselves, so that its subject is compared with
 * that of the id_token (OpenID Connect Core 5.3.2).
 */
const exchange = (attempt: Attempt): Pick<OAuthConfig<Subject>, "token" | "userinfo"> => {
  let verified: VerifiedTokens | undefined;
  return {
    token: {
      request: async ({ client, provider, params, checks }) => {
        verified = await noting(attempt, () => client.callback(provider.callbackUrl, params, checks));
        return { tokens: verified };
      },
    },
    userinfo: { request: ({ client }) => noting(attempt, () => client.userinfo(verified ?? "")) },
  };
};

/** What fails here is ours, the database most of all: the library would put our error’s own words in an address. */
const judged = (attempt: Attempt, answer: Answer): Promise<Outcome> =>
  signIn(attempt, answer).catch((error: unknown) => {
    reportFault("SIGN_IN", { error });
    return { kind: "refused", motive: "indisponible" };
  });

/** Keeps why a step failed: the library only says that it did. */
const noting = async <Result>(attempt: Attempt, step: () => Promise<Result>): Promise<Result> => {
  try {
    return await step();
  } catch (error) {
    attempt.outcome = { kind: "refused", motive: isOutage(error) ? "indisponible" : "echec" };
    throw error;
  }
};
