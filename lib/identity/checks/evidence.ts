import { decodeJwt } from "jose";
import { z } from "zod";
import type { RelyingParty } from "../providers.ts";

const idTokenClaims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  iat: z.number().int(),
  acr: z.string().default(""),
  amr: z.array(z.string()).default([]),
  auth_time: z.number().int().optional(),
});

export type IdTokenClaims = z.infer<typeof idTokenClaims>;

/** What a sign-in is judged on. Both documents come with their signature, issuer, audience, nonce and subject verified. */
export type Evidence = {
  party: Pick<RelyingParty, "kind" | "levels">;
  idToken: IdTokenClaims;
  userinfo: unknown;
  at: Date;
};

/** @param idToken a token whose signature was verified. */
export const readIdToken = (idToken: string | undefined): IdTokenClaims | undefined =>
  idToken === undefined ? undefined : idTokenClaims.safeParse(decodeJwt(idToken)).data;
