import { and, eq, isNull, lt } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import { isWorthTouching } from "./lifetimes.ts";
import type { Session } from "./read-session.ts";

/** Puts off the idle end. A session revoked meanwhile stays so. */
export const touchSession = async (db: Database | Transaction, session: Session, at: Date): Promise<void> => {
  if (!isWorthTouching(session, at)) return;
  await db
    .update(sessions)
    .set({ lastSeenAt: at })
    .where(and(eq(sessions.sidHash, session.sidHash), isNull(sessions.revokedAt), lt(sessions.lastSeenAt, at)));
};
