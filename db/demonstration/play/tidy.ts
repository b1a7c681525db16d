import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { emails } from "#db/schema.ts";

/** What the stories queued belongs to the past: e-mails left at the time, batches were taken, documents made or not told of. */
export const tidy = async (tx: Transaction): Promise<void> => {
  await tx.update(emails).set({ state: "sent", attempts: 1, sentAt: sql`${emails.createdAt} + interval '4 seconds'` });
  await tx.execute(sql`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs
      where task_identifier in ('send-email', 'send-batch', 'issue-document')
    ))`);
};
