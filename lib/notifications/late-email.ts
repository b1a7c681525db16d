import { and, desc, eq, isNotNull, ne, or, type SQLWrapper } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { emails } from "#db/schema.ts";

/** What the person should know of our e-mails: the latest has not arrived yet, or will not. */
export type LateEmail = { kind: "late"; nextTryAt: Date } | { kind: "undelivered" };

type Email = Pick<typeof emails.$inferSelect, "state" | "nextTryAt">;

/** What was tried beyond the first time, the latest first. The caller has proven that the application is the person’s. */
export const triesOf = (db: Database, whose: SQLWrapper | string) =>
  db
    .select({ state: emails.state, nextTryAt: emails.nextTryAt })
    .from(emails)
    .where(and(eq(emails.applicationId, whose), or(ne(emails.state, "queued"), isNotNull(emails.nextTryAt))))
    .orderBy(desc(emails.id));

/** @param tried the latest first */
export const lateEmail = (tried: readonly Email[]): LateEmail | undefined => {
  const tries = tried.flatMap(({ state, nextTryAt }) => (state === "queued" && nextTryAt ? [nextTryAt.getTime()] : []));
  if (tries.length > 0) return { kind: "late", nextTryAt: new Date(Math.min(...tries)) };
  return tried[0]?.state === "failed" ? { kind: "undelivered" } : undefined;
};
