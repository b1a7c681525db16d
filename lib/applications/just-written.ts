import { and, eq, gt } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { messages, notes } from "#db/schema.ts";

const memory = 10 * 60_000;

/** Whether these very words were written there within ten minutes: an outage hid the answer, and they are sent again. The application is locked. */
export const justWritten = async (
  tx: Transaction,
  message: Pick<typeof messages.$inferSelect, "applicationId" | "author" | "authorName" | "body">,
  now: Date,
): Promise<boolean> => {
  const { applicationId, author, authorName, body } = message;
  const same = and(eq(messages.author, author), eq(messages.authorName, authorName), eq(messages.body, body));
  const recent = and(eq(messages.applicationId, applicationId), gt(messages.createdAt, since(now)));
  return (await tx.select({ id: messages.id }).from(messages).where(and(recent, same)).limit(1)).length > 0;
};

/** The same of a note. */
export const justNoted = async (
  tx: Transaction,
  { applicationId, agentId, body }: Pick<typeof notes.$inferSelect, "applicationId" | "agentId" | "body">,
  now: Date,
): Promise<boolean> => {
  const same = and(eq(notes.agentId, agentId), eq(notes.body, body));
  const recent = and(eq(notes.applicationId, applicationId), gt(notes.createdAt, since(now)));
  return (await tx.select({ id: notes.id }).from(notes).where(and(recent, same)).limit(1)).length > 0;
};

const since = (now: Date): Date => new Date(now.getTime() - memory);
