import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { citizens } from "#db/schema.ts";
import type { Language } from "#lib/engine/text.ts";
import { displayName, initials } from "./names.ts";

/** A citizen as the portal knows them; the identity is the one FranceConnect certified at the last sign-in. */
export type Citizen = {
  id: string;
  givenName: string;
  familyName: string;
  usedName?: string;
  displayName: string;
  initials: string;
  /** `YYYY-MM-DD`, where `00` stands for what is unknown. */
  birthdate: string;
  /** INSEE commune, empty when born abroad. */
  birthplace: string;
  /** INSEE country, 99100 for France. */
  birthcountry: string;
  gender: string;
  contactEmail?: string;
  language: Language;
};

/** @returns nothing when the account is blocked. */
export const citizenOf = async (db: Database | Transaction, id: string): Promise<Citizen | undefined> => {
  const [row] = await db
    .select()
    .from(citizens)
    .where(and(eq(citizens.id, id), isNull(citizens.blockedAt)));
  return row && asCitizen(row);
};

const asCitizen = (row: typeof citizens.$inferSelect): Citizen => {
  const { id, givenName, familyName, birthdate, birthplace, birthcountry, gender, language } = row;
  const names = { givenName, familyName, ...(row.preferredUsername ? { usedName: row.preferredUsername } : {}) };
  return {
    id,
    ...names,
    displayName: displayName(names),
    initials: initials(names),
    birthdate,
    birthplace,
    birthcountry,
    gender,
    ...(row.contactEmail ? { contactEmail: row.contactEmail } : {}),
    language,
  };
};
