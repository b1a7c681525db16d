import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { applications, emails, services } from "#db/schema.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { environment } from "#lib/environment.ts";
import { composeEmail } from "#lib/notifications/compose-email.ts";
import type { EmailFacts } from "#lib/notifications/email-content.ts";
import { EmailNotSent, postEmail } from "#lib/notifications/post-office.ts";
import { templateNamed } from "#lib/notifications/templates/index.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { forgetTrackingLink, makeTrackingLink } from "#lib/tracking/tracking-link.ts";
import { filingChanges } from "./filing.ts";
import { showReference } from "./reference.ts";
import type { Application } from "./transition.ts";

type Email = typeof emails.$inferSelect;
type Service = typeof services.$inferSelect;
export type EmailToSend = { applicationId: string; emailId: string };

/**
 * Sends an e-mail that waits, with a tracking link of its own. One already gone is left alone.
 * @param triesLeft after this one; at 0 a failure is final
 * @throws EmailNotSent, so that the job tries again
 */
export const sendEmail = async (
  { applicationId, emailId }: EmailToSend,
  triesLeft: number,
  now: Date,
): Promise<void> => {
  const email = await take(applicationId, emailId);
  if (email === undefined) return;
  const token = await database().transaction((tx) => makeTrackingLink(tx, applicationId, now));
  try {
    await post(email, token);
  } catch (fault) {
    await forgetTrackingLink(token);
    const lastFault = fault instanceof EmailNotSent ? fault.message : "unknown";
    await change(email, { lastFault, ...(triesLeft === 0 ? { state: "failed" } : {}) });
    throw fault;
  }
  await change(email, { state: "sent", sentAt: now, lastFault: null });
};

/** Counts the attempt before it is made. The queue runs a job once at a time: no two attempts meet here. */
const take = async (applicationId: string, id: string): Promise<Email | undefined> => {
  const [taken] = await database()
    .update(emails)
    .set({ attempts: sql`${emails.attempts} + 1` })
    .where(and(eq(emails.applicationId, applicationId), eq(emails.id, id), eq(emails.state, "queued")))
    .returning();
  return taken;
};

const change = async ({ applicationId, id }: Email, values: Partial<Email>): Promise<void> => {
  await database()
    .update(emails)
    .set(values)
    .where(and(eq(emails.applicationId, applicationId), eq(emails.id, id)));
};

const post = async (email: Email, token: string): Promise<void> => {
  const { PORTAL_URL } = environment();
  const { application, service } = await subjectOf(email.applicationId);
  const links = {
    tracking: `${PORTAL_URL}/suivi/${token}`,
    space: `${PORTAL_URL}/mes-demarches/${application.reference}`,
  };
  const facts = factsOf(email, application, service);
  await postEmail(email.id, email.recipient, composeEmail(templateNamed(email.template), facts, links, email.language));
};

const subjectOf = async (applicationId: string): Promise<{ application: Application; service: Service }> => {
  const [row] = await database()
    .select({ application: applications, service: services })
    .from(applications)
    .innerJoin(services, eq(services.id, applications.serviceId))
    .where(eq(applications.applicationId, applicationId));
  if (row === undefined) throw new Error("The application of an e-mail is gone");
  return row;
};

const dataSchema = z.object({
  dueOn: z.string().optional(),
  shipmentNumber: z.string().optional(),
  unpaid: z.boolean().optional(),
});

const factsOf = (email: Email, application: Application, service: Service): EmailFacts => {
  const procedure = requireProcedure(application.procedureSlug);
  const { dueOn, shipmentNumber, unpaid } = dataSchema.parse(email.data);
  return {
    reference: showReference(application.reference),
    procedure,
    service,
    writtenOn: parisDay(email.createdAt),
    ...(application.submittedAt ? { filing: filingOf(application, application.submittedAt) } : {}),
    ...(application.dueOn ? { answerExpectedOn: application.dueOn } : {}),
    ...(dueOn ? { answerBy: dueOn } : {}),
    ...(shipmentNumber ? { shipmentNumber } : {}),
    ...(unpaid ? { unpaid } : {}),
  };
};

/** As it was on that day: what happened since moves the dates of the file, not those of its acknowledgement. */
const filingOf = ({ procedureSlug }: Application, receivedAt: Date): NonNullable<EmailFacts["filing"]> => {
  const procedure = requireProcedure(procedureSlug);
  const { dueOn, silenceOn } = filingChanges(procedure, receivedAt);
  const { silence } = procedure.clock;
  return {
    receivedAt,
    answerExpectedOn: dueOn,
    silence: silence === "none" || silenceOn === null ? { effect: "none" } : { effect: silence, on: silenceOn },
  };
};
