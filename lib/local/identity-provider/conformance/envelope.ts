import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { EncryptionAlg } from "../settings.ts";

/** A key for the portal of one test run, as it would be given by the environment. */
export const newEnvelope = (alg: EncryptionAlg) => async (): Promise<JWK & { alg: EncryptionAlg }> => {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), use: "enc", alg, kid: "the-portal" };
};
