import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import type { Session } from "./read-session.ts";
import { hashOfSid } from "./sid.ts";

/** Ends a session and destroys the id_token it kept. @returns what it was, for the provider’s own logout; nothing when already closed. */
export const closeSession = async (db: Database | Transaction, sid: string, at: Date): Promise<Session | undefined> => {
  const open = and(eq(sessions.sidHash, hashOfSid(sid)), isNull(sessions.revokedAt));
  const [session] = await db.select().from(sessions).where(open).for("update");
  if (!session) return undefined;
  await db.update(sessions).set({ revokedAt: at, idTokenSealed: "" }).where(open);
  return session;
};
