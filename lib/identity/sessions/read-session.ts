import { eq } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import { hashOfSid } from "./sid.ts";

export type Session = typeof sessions.$inferSelect;

export const readSession = async (db: Database | Transaction, sid: string): Promise<Session | undefined> => {
  const [session] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.sidHash, hashOfSid(sid)));
  return session;
};
