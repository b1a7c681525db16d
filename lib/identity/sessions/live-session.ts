import type { Database, Transaction } from "#db/client.ts";
import type { Kind } from "../kind.ts";
import { sessionState } from "./lifetimes.ts";
import { readSession, type Session } from "./read-session.ts";
import { touchSession } from "./touch-session.ts";

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
