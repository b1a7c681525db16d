import type { Transaction } from "#db/client.ts";
import { emails } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Language } from "#lib/engine/text.ts";
import type { MailTemplate } from "#lib/engine/workflow.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

export type EmailTemplate = MailTemplate | "tracking_link" | "message" | "document_infected" | "fate_announced";
type Request = {
  applicationId: string;
  template: EmailTemplate;
  eventSequence: number;
  recipient: string;
  language: Language;
  data?: Record<string, unknown>;
  now: Date;
};

/** Writes the e-mail beside what it announces; it leaves after COMMIT. The same event never writes the same e-mail twice. */
export const enqueueEmail = async (tx: Transaction, request: Request): Promise<void> => {
  const [row] = await tx
    .insert(emails)
    .values({
      applicationId: request.applicationId,
      id: uuidv7(request.now),
      template: request.template,
      eventSequence: request.eventSequence,
      recipient: request.recipient,
      language: request.language,
      data: request.data ?? {},
      state: "queued",
      createdAt: request.now,
    })
    .onConflictDoNothing()
    .returning({ id: emails.id });
  if (row)
    await enqueue(tx, "send-email", { applicationId: request.applicationId, emailId: row.id }, `email:${row.id}`);
};
