import { and, lt, ne } from "drizzle-orm";
import { type Database, database, type Transaction } from "#db/client.ts";
import { sessions } from "#db/schema.ts";

const keptMilliseconds = 30 * 24 * 60 * 60 * 1000;

/**
 * A session that has reached its absolute end loses the id_token it kept for the logout; thirty days later its row goes too. Rows closed
 * before their end wait for it: it is never more than a day away.
 */
export const forgetSessions = (at: Date, db: Database | Transaction = database()): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.delete(sessions).where(lt(sessions.absoluteExpiresAt, new Date(at.getTime() - keptMilliseconds)));
    await tx
      .update(sessions)
      .set({ idTokenSealed: "" })
      .where(and(lt(sessions.absoluteExpiresAt, at), ne(sessions.idTokenSealed, "")));
  });
