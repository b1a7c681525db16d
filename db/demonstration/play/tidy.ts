import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { emails } from "#db/schema.ts";

/**
 * What the stories queued belongs to the past: their e-mails left at the time, their batches were taken by the printer.
 * Of the documents to issue, only those of these applications are made.
 */
export const tidy = async (tx: Transaction, issuedFor: readonly string[]): Promise<void> => {
  await tx.update(emails).set({ state: "sent", attempts: 1, sentAt: sql`${emails.createdAt} + interval '4 seconds'` });
  const kept = sql.join(
    issuedFor.map((applicationId) => sql`key like ${`issue:${applicationId}:%`}`),
    sql` or `,
  );
  await tx.execute(sql`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs
      where task_identifier in ('send-email', 'send-batch') or (task_identifier = 'issue-document' and not (${kept}))
    ))`);
};
