import { eq } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import type { Kind } from "../kind.ts";
import { sessionState } from "./lifetimes.ts";
import { hashOfSid } from "./sid.ts";
import { touchSession } from "./touch-session.ts";

export type Session = typeof sessions.$inferSelect;

export const readSession = async (db: Database | Transaction, sid: string): Promise<Session | undefined> => {
  const [session] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.sidHash, hashOfSid(sid)));
  return session;
};

/** The session of this kind, if the table still holds it for good; being asked for keeps it alive. */
export const liveSession = async (
  db: Database | Transaction,
  sid: string,
  kind: Kind,
  at: Date,
): Promise<Session | undefined> => {
  const session = await readSession(db, sid);
  if (session?.kind !== kind || sessionState(session, at) !== "live") return undefined;
  await touchSession(db, session, at);
  return session;
};
