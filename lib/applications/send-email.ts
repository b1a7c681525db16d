import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { database, type Transaction } from "#db/client.ts";
import { applications, emails, services } from "#db/schema.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { environment } from "#lib/environment.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { composeEmail } from "#lib/notifications/compose-email.ts";
import { makeDoor } from "#lib/notifications/door.ts";
import type { EmailFacts } from "#lib/notifications/email-content.ts";
import { isTooOld, pauseAfter } from "#lib/notifications/next-try.ts";
import { EmailNotSent, postEmail } from "#lib/notifications/post-office.ts";
import { templateNamed } from "#lib/notifications/templates/index.ts";
import { patiently } from "#lib/outage.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { announce } from "#lib/realtime/announce.ts";
import { forgetTrackingLink, makeTrackingLink, tokenOfEmail } from "#lib/tracking/tracking-link.ts";
import { filingChanges } from "./filing.ts";
import { showReference } from "./reference.ts";
import type { Application } from "./transition.ts";

type Email = typeof emails.$inferSelect;
type Service = typeof services.$inferSelect;
export type EmailToSend = { applicationId: string; emailId: string };

const door = makeDoor();

/**
 * Sends an e-mail that waits, with a tracking link of its own, or plans the next try. One already gone is left alone.
 * @param machine by which the queue waits; the demonstration’s clock runs ahead of it
 * @returns why it did not leave, when it was tried in vain
 */
export const sendEmail = async (
  { applicationId, emailId }: EmailToSend,
  now: Date,
  machine: Date,
): Promise<EmailNotSent | undefined> => {
  const until = door.closedUntil(machine);
  if (until) return postpone({ applicationId, emailId }, until.getTime() - machine.getTime(), now, machine);
  const email = await take(applicationId, emailId);
  if (email === undefined) return undefined;
  const token = tokenOfEmail(email.id, environment().ENCRYPTION_KEY);
  await database().transaction((tx) => makeTrackingLink(tx, applicationId, now, token));
  try {
    await post(email, token);
  } catch (fault) {
    if (!(fault instanceof EmailNotSent)) throw fault;
    if (fault.obstacle === "away") door.isAway(machine);
    else door.isBack();
    await planAgain(email, token, fault, now, machine);
    return fault;
  }
  door.isBack();
  // It has left: what could not be written of it must not make it leave again.
  await patiently(() => change(email, { state: "sent", sentAt: now, lastFault: null, nextTryAt: null }));
  return undefined;
};

/** Counts the attempt before it is made. The queue runs a job once at a time: no two attempts meet here. */
const take = async (applicationId: string, id: string): Promise<Email | undefined> => {
  const [taken] = await database()
    .update(emails)
    .set({ attempts: sql`${emails.attempts} + 1` })
    .where(waiting(applicationId, id))
    .returning();
  return taken;
};

const waiting = (applicationId: string, id: string) =>
  and(eq(emails.applicationId, applicationId), eq(emails.id, id), eq(emails.state, "queued"));

/** Not tried: the server is away, and another e-mail is seeing whether it is back. */
const postpone = async (email: EmailToSend, pause: number, now: Date, machine: Date): Promise<undefined> => {
  const nextTryAt = new Date(now.getTime() + pause);
  await database().transaction(async (tx) => {
    const late = await tx
      .update(emails)
      .set({ nextTryAt })
      .where(waiting(email.applicationId, email.emailId))
      .returning({ id: emails.id });
    if (late.length > 0) await enqueueAgain(tx, email, new Date(machine.getTime() + pause));
  });
};

/** Said on the file as it is planned: when the next try is due, or that there will be none. */
const planAgain = (email: Email, token: string, fault: EmailNotSent, now: Date, machine: Date): Promise<void> =>
  database().transaction(async (tx) => {
    const { applicationId, id } = email;
    // A server that fell silent may have the message: its link, the same at each try, must go on working.
    if (fault.obstacle !== "away") await forgetTrackingLink(tx, token);
    const isOver = fault.obstacle === "refused" || isTooOld(email, now);
    const pause = pauseAfter(email.attempts);
    const nextTryAt = isOver ? null : new Date(now.getTime() + pause);
    const state = isOver ? "failed" : "queued";
    await tx.update(emails).set({ lastFault: fault.message, state, nextTryAt }).where(waiting(applicationId, id));
    if (!isOver) await enqueueAgain(tx, { applicationId, emailId: id }, new Date(machine.getTime() + pause));
    const [application] = await tx.select().from(applications).where(eq(applications.applicationId, applicationId));
    if (application) await announce(tx, application);
  });

const enqueueAgain = (tx: Transaction, email: EmailToSend, at: Date): Promise<void> =>
  enqueue(tx, "send-email", email, `email:${email.emailId}`, at);

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
  silentOn: z.iso.date().optional(),
  visitAt: z.iso.datetime().optional(),
});

const factsOf = (email: Email, application: Application, service: Service): EmailFacts => {
  const procedure = procedureOf(application);
  const { dueOn, shipmentNumber, unpaid, silentOn, visitAt } = dataSchema.parse(email.data);
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
    ...(silentOn ? { silentOn } : {}),
    ...(visitAt ? { visitAt: new Date(visitAt) } : {}),
    ...(application.decision === "approved" && application.payment === "due" && application.fee
      ? { dueCents: application.fee.totalCents }
      : {}),
  };
};

/** As it was on that day: what happened since moves the dates of the file, not those of its acknowledgement. */
const filingOf = (application: Application, receivedAt: Date): NonNullable<EmailFacts["filing"]> => {
  const procedure = procedureOf(application);
  const { dueOn, silenceOn } = filingChanges(procedure, receivedAt);
  const { silence } = procedure.clock;
  return {
    receivedAt,
    answerExpectedOn: dueOn,
    silence: silence === "none" || silenceOn === null ? { effect: "none" } : { effect: silence, on: silenceOn },
  };
};
