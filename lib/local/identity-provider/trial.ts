import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from "jose";
import { z } from "zod";
import type { ServedIssuer } from "./serve.ts";
import type { Settings } from "./settings.ts";

const PORTAL = "http://localhost:3000";
const CLIENT = { client_id: "parvis", client_secret: "a secret of the tests, long enough" };

/** A simulator started for one test file, and the portal's side of the protocol. */
export type Trial = {
  readonly issuer: string;
  readonly origin: string;
  readonly redirectUri: string;
  readonly logoutUri: string;
  /** The address of a request a well-behaved portal makes, with some parameters changed or, if `undefined`, left out. */
  readonly authorizeUrl: (changes?: Readonly<Record<string, string | undefined>>) => string;
  readonly exchange: (code: string, changes?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly tokens: (code: string, changes?: Readonly<Record<string, string>>) => Promise<Tokens>;
  readonly verify: (jwt: string) => Promise<JWTPayload>;
  readonly userinfo: (accessToken: string) => Promise<Response>;
  readonly stop: () => Promise<void>;
};

const tokensSchema = z.object({ access_token: z.string(), id_token: z.string(), expires_in: z.number() });
export type Tokens = z.infer<typeof tokensSchema>;

type Start = (settings: Settings) => Promise<ServedIssuer>;

export const startTrial = async (
  slug: "franceconnect" | "proconnect",
  start: Start,
  params: Readonly<Record<string, string>>,
): Promise<Trial> => {
  const dataFolder = await mkdtemp(join(tmpdir(), "parvis-identity-"));
  const { issuer, close } = await start(settingsFor(dataFolder));
  const redirectUri = `${PORTAL}/api/auth/callback/${slug}`;
  const exchange: Trial["exchange"] = (code, changes) =>
    fetch(`${issuer}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "authorization_code",
        code,
        redirect_uri: redirectUri,
        ...CLIENT,
        ...changes,
      }),
    });
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return {
    issuer,
    origin: new URL(issuer).origin,
    redirectUri,
    logoutUri: `${PORTAL}/deconnexion/retour`,
    authorizeUrl: (changes) => `${issuer}/authorize?${requestOf({ ...params, redirect_uri: redirectUri, ...changes })}`,
    exchange,
    tokens: async (code, changes) => tokensSchema.parse(await (await exchange(code, changes)).json()),
    verify: async (jwt) => {
      const { payload } = await jwtVerify(jwt, keys, { issuer, audience: CLIENT.client_id, algorithms: ["ES256"] });
      return payload;
    },
    userinfo: (accessToken) => fetch(`${issuer}/userinfo`, { headers: { authorization: `Bearer ${accessToken}` } }),
    stop: async () => {
      await close();
      await rm(dataFolder, { recursive: true });
    },
  };
};

const settingsFor = (dataFolder: string): Settings => ({
  port: 0,
  clientId: CLIENT.client_id,
  clientSecret: CLIENT.client_secret,
  alg: "ES256",
  portalUrl: PORTAL,
  dataFolder,
  host: "127.0.0.1",
  anywhere: false,
});

const requestOf = (changes: Readonly<Record<string, string | undefined>>): URLSearchParams => {
  const params = {
    client_id: CLIENT.client_id,
    response_type: "code",
    state: randomBytes(32).toString("base64url"),
    nonce: randomBytes(32).toString("base64url"),
    ...changes,
  };
  return new URLSearchParams(
    Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
};
