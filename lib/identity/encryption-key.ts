import { type Environment, environment } from "#lib/environment.ts";

/** The one content encryption that FranceConnect+ offers (RFC 7518 section 5.3). */
export const contentEncryption = "A256GCM";

export type EncryptionKey = NonNullable<Environment["FRANCECONNECT_ENCRYPTION_KEY"]>;

const privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/** The half of the key that the identity provider encrypts with, as a JWK Set (RFC 7517 section 5). */
export const publicKeys = (key = environment().FRANCECONNECT_ENCRYPTION_KEY): { keys: object[] } => ({
  keys: key ? [Object.fromEntries(Object.entries(key).filter(([name]) => !privateMembers.includes(name)))] : [],
});
