import { isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { citizens } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Language } from "#lib/engine/text.ts";
import { type Admission, admitted, refused, type Subject } from "./admission.ts";
import type { CitizenClaims } from "./citizen-claims.ts";

export type CitizenArriving = Subject & { claims: CitizenClaims; language: Language };

/**
 * The account of this (issuer, subject), made at the first sign-in. The identity is renewed each time: the provider’s is the newest.
 * The contact e-mail and the language are the citizen’s own, and only proposed when the account is made.
 */
export const admitCitizen = async (
  tx: Transaction,
  { issuer, subject, claims, language }: CitizenArriving,
  at: Date,
): Promise<Admission> => {
  const identity = { ...identityFrom(claims), lastSignInAt: at };
  const [citizen] = await tx
    .insert(citizens)
    .values({
      id: uuidv7(at),
      issuer,
      subject,
      ...identity,
      contactEmail: claims.email ?? null,
      language,
      createdAt: at,
    })
    .onConflictDoUpdate({
      target: [citizens.issuer, citizens.subject],
      set: identity,
      setWhere: isNull(citizens.blockedAt),
    })
    .returning({ id: citizens.id });
  return citizen ? admitted(citizen.id) : refused("bloque");
};

const identityFrom = (claims: CitizenClaims) => ({
  givenName: claims.given_name,
  familyName: claims.family_name,
  preferredUsername: claims.preferred_username ?? null,
  birthdate: claims.birthdate,
  gender: claims.gender,
  birthplace: claims.birthplace,
  birthcountry: claims.birthcountry,
});
