import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { citizens, sessions } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import type { Language } from "#lib/engine/text.ts";
import type { Session } from "../sessions/read-session.ts";
import { hashOfSid } from "../sessions/sid.ts";
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

/** A session and the citizen it is of, in one question; nobody when the account is blocked. Whether it lives is for `isLive`. */
export const citizenBehind = async (
  db: Database | Transaction,
  sid: string,
): Promise<{ session: Session; person: Citizen | undefined } | undefined> => {
  const [row] = await behind(db, { sidHash: hashOfSid(sid) });
  return row && { session: row.session, person: row.person ? asCitizen(row.person) : undefined };
};

const behind = worded((db) =>
  db
    .select({ session: sessions, person: citizens })
    .from(sessions)
    .leftJoin(citizens, and(eq(citizens.id, sessions.personId), isNull(citizens.blockedAt)))
    .where(eq(sessions.sidHash, sql.placeholder("sidHash"))),
);

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
