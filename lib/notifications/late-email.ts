import { and, desc, eq, isNotNull, ne, or } from "drizzle-orm";
import { database } from "#db/client.ts";
import { emails } from "#db/schema.ts";

/** What the person should know of our e-mails: the latest has not arrived yet, or will not. */
export type LateEmail = { kind: "late"; nextTryAt: Date } | { kind: "undelivered" };

type Email = Pick<typeof emails.$inferSelect, "state" | "nextTryAt">;

/** The caller has proven that the application is the person’s. */
export const readLateEmail = async (applicationId: string): Promise<LateEmail | undefined> => {
  const tried = or(ne(emails.state, "queued"), isNotNull(emails.nextTryAt));
  const rows = await database()
    .select({ state: emails.state, nextTryAt: emails.nextTryAt })
    .from(emails)
    .where(and(eq(emails.applicationId, applicationId), tried))
    .orderBy(desc(emails.id));
  return lateEmail(rows);
};

/** @param tried the latest first */
export const lateEmail = (tried: readonly Email[]): LateEmail | undefined => {
  const tries = tried.flatMap(({ state, nextTryAt }) => (state === "queued" && nextTryAt ? [nextTryAt.getTime()] : []));
  if (tries.length > 0) return { kind: "late", nextTryAt: new Date(Math.min(...tries)) };
  return tried[0]?.state === "failed" ? { kind: "undelivered" } : undefined;
};
