import type { Database, Transaction } from "#db/client.ts";
import type { Kind } from "../kind.ts";
import { sessionState } from "./lifetimes.ts";
import { readSession, type Session } from "./read-session.ts";

/** The session of this kind, if the table still holds it for good. Asking puts off no end: `touchSession` does. */
export const liveSession = async (
  db: Database | Transaction,
  sid: string,
  kind: Kind,
  at: Date,
): Promise<Session | undefined> => {
  const session = await readSession(db, sid);
  return session?.kind === kind && sessionState(session, at) === "live" ? session : undefined;
};
