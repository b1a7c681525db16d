import type { Transaction } from "#db/client.ts";
import { emails } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { asGiven, given, worded } from "#db/worded.ts";
import type { Language } from "#lib/engine/text.ts";
import type { MailTemplate } from "#lib/engine/workflow.ts";
import { addingAs } from "#lib/jobs/enqueue.ts";

export type EmailTemplate =
  | MailTemplate
  | "tracking_link"
  | "message"
  | "document_infected"
  | "fate_announced"
  | "visit_set"
  | "visit_cancelled"
  | "completion_reminded"
  | "reasons_asked"
  | "reasons_given";
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
export const enqueueEmail = async (tx: Transaction, { now, data = {}, ...request }: Request): Promise<void> => {
  const { applicationId } = request;
  const id = uuidv7(now);
  const job = { payload: JSON.stringify({ applicationId, emailId: id }), key: `email:${id}` };
  await queueing(tx, { ...asGiven(emails, { ...request, id, data, createdAt: now }), ...job });
};

const queueing = worded((db) => {
  const written = db.$with("written_email").as(
    db
      .insert(emails)
      .values({
        applicationId: given("applicationId"),
        id: given("id"),
        template: given("template"),
        eventSequence: given("eventSequence"),
        recipient: given("recipient"),
        language: given("language"),
        data: given("data"),
        state: "queued",
        createdAt: given("createdAt"),
      })
      .onConflictDoNothing()
      .returning({ id: emails.id }),
  );
  return db
    .with(written)
    .select({ job: addingAs("send-email", given("payload"), given("key")) })
    .from(written);
});
