import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import type { Kind } from "../kind.ts";

/** Ends every session of a person, wherever it is open. @returns how many there were. */
export const revokeSessions = async (
  db: Database | Transaction,
  { kind, personId }: { kind: Kind; personId: string },
  at: Date,
): Promise<number> => {
  const ended = await db
    .update(sessions)
    .set({ revokedAt: at, idTokenSealed: "" })
    .where(and(eq(sessions.kind, kind), eq(sessions.personId, personId), isNull(sessions.revokedAt)))
    .returning({ sidHash: sessions.sidHash });
  return ended.length;
};
