import { createHmac, randomUUID } from "node:crypto";
import {
  CompactEncrypt,
  CompactSign,
  compactDecrypt,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from "jose";
import type { Keys } from "../keys.ts";
import type { Signature } from "./fault.ts";

export type Forger = {
  /** A token as the provider made it, down to its signed part. */
  open: (token: string) => Promise<string>;
  /** A signed token as it is sent: encrypted, when this provider encrypts. */
  close: (jws: string) => Promise<string>;
  closeToAnother: (jws: string) => Promise<string>;
  sign: (jws: string, changed: Changes) => Promise<string>;
};

type Changes = { claims: Record<string, unknown>; without: readonly string[]; signature: Signature };

const contentEncryption = "A256GCM";

/** Makes what an honest provider never would, with its own keys. @param envelope the portal’s private key, known to the tests alone. */
export const forgerOf = (keys: Keys, clientSecret: string, envelope: JWK | undefined): Forger => ({
  open: async (token) => {
    if (!envelope) return token;
    const { plaintext } = await compactDecrypt(token, await importJWK(envelope, envelope.alg));
    return new TextDecoder().decode(plaintext);
  },
  close: async (jws) => (envelope ? encrypt(jws, publicHalf(envelope), envelope) : jws),
  closeToAnother: async (jws) => {
    const { publicKey } = await generateKeyPair("ECDH-ES");
    return encrypt(jws, publicKey, { alg: "ECDH-ES", kid: envelope?.kid ?? "" });
  },
  sign: (jws, { claims, without, signature }) => {
    const kept = Object.entries({ ...decodeJwt(jws), ...claims }).filter(([name]) => !without.includes(name));
    return signers[signature]({ jws, payload: JSON.stringify(Object.fromEntries(kept)), keys, clientSecret });
  },
});

type Work = { jws: string; payload: string; keys: Keys; clientSecret: string };

const signers = {
  ours: ({ payload, keys }) => signed(payload, keyOf(keys, "EC"), "ES256"),
  kept: async ({ jws, payload }) => {
    const [header, , signature] = jws.split(".");
    return `${header}.${base64(payload)}.${signature}`;
  },
  none: async ({ payload }) => `${base64(JSON.stringify({ alg: "none" }))}.${base64(payload)}.`,
  hs256: async ({ payload, clientSecret }) => {
    const content = `${base64(JSON.stringify({ alg: "HS256" }))}.${base64(payload)}`;
    return `${content}.${createHmac("sha256", clientSecret).update(content).digest("base64url")}`;
  },
  rs256: ({ payload, keys }) => signed(payload, keyOf(keys, "RSA"), "RS256"),
  "unknown-key": async ({ payload, keys }) => signed(payload, await newKey(keyOf(keys, "EC").kid), "ES256"),
  "unknown-kid": async ({ payload }) => signed(payload, await newKey(randomUUID()), "ES256"),
} as const satisfies Record<Signature, (work: Work) => Promise<string>>;

type KeyWithId = JWK & { kid: string };

/** The keys a dishonest provider would publish in place of its own: under the same names. */
export const otherKeys = async (keys: Keys): Promise<{ keys: JWK[] }> => {
  const { publicKey } = await generateKeyPair("ES256");
  const jwk = await exportJWK(publicKey);
  return { keys: [{ ...jwk, use: "sig", alg: "ES256", kid: keyOf(keys, "EC").kid }] };
};

const keyOf = (keys: Keys, kty: "EC" | "RSA"): KeyWithId => {
  const key = keys.jwks.keys.find((one) => one.kty === kty);
  if (!key) throw new Error(`the simulator has no ${kty} key`);
  return key;
};

const newKey = async (kid: string) => {
  const { privateKey } = await generateKeyPair("ES256");
  return { kid, privateKey };
};

type Signing = KeyWithId | { kid: string; privateKey: CryptoKey };

const signed = async (payload: string, key: Signing, alg: string): Promise<string> => {
  const secret =
    "privateKey" in key && key.privateKey instanceof CryptoKey ? key.privateKey : await importJWK(key, alg);
  return new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader({ alg, kid: key.kid }).sign(secret);
};

const encrypt = async (jws: string, key: JWK | CryptoKey, { alg = "", kid = "" }: JWK): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(jws))
    .setProtectedHeader({ alg, enc: contentEncryption, kid, cty: "JWT" })
    .encrypt(key instanceof CryptoKey ? key : await importJWK(key, alg));

const publicHalf = (key: JWK): JWK => {
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...half } = key;
  return half;
};

const base64 = (text: string): string => Buffer.from(text).toString("base64url");
