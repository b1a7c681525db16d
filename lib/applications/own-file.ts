import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { consultations, documents, informationRequests, messages, paymentAttempts, rulings } from "#db/schema.ts";
import { serviceOf } from "#db/services.ts";
import { offered } from "#lib/engine/workflow.ts";
import { readLateEmail } from "#lib/notifications/late-email.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { readTracked } from "#lib/tracking/read-tracked.ts";
import { exchangesOf } from "./exchanges.ts";
import { ownApplication } from "./own-application.ts";
import { byHandle, type DocumentRow, documentsSince, handleOf, isReadable } from "./supporting-documents.ts";
import { type Application, circumstancesOf, stateOf } from "./transition.ts";

export type OwnFile = NonNullable<Awaited<ReturnType<typeof ownFile>>>;

/** Everything the person’s own file shows; another’s and none are the same undefined. Private notes are not among it. */
export const ownFile = async (citizenId: string, reference: string) => {
  const application = await ownApplication(citizenId, reference);
  if (application === undefined) return undefined;
  const [tracked, present, written, service, lateEmail, exchanges] = await Promise.all([
    readTracked(application),
    ownDocuments(application.applicationId),
    readWritten(application.applicationId),
    serviceOf(application),
    readLateEmail(application.applicationId),
    exchangesOf(application.applicationId),
  ]);
  return {
    application,
    tracked,
    ...present,
    ...written,
    service,
    lateEmail,
    exchanges,
    actions: actionsOf(application),
  };
};

/** @property readable whether it may be downloaded */
export type OwnDocument = DocumentRow & { handle: string; readable: boolean };

/** What was issued, and what was sent. The caller has proven that the application is the person’s. */
export const ownDocuments = async (applicationId: string): Promise<{ issued: OwnDocument[]; sent: OwnDocument[] }> => {
  const rows = await database()
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), isNull(documents.removedAt)))
    .orderBy(asc(documents.id));
  const { issued = [], supporting: sent = [] } = Object.groupBy(rows, ({ origin }) => origin);
  const handled = (rows: DocumentRow[]) =>
    rows.map((row) => ({ ...row, handle: handleOf(row, rows), readable: isReadable(row) }));
  return { issued: handled(issued), sent: handled(sent) };
};

/** A document of the person’s own application by its handle, issued or sent. */
export const ownDocument = async (
  citizenId: string,
  reference: string,
  handle: string,
): Promise<DocumentRow | undefined> => {
  const application = await ownApplication(citizenId, reference);
  if (application === undefined) return undefined;
  const { issued, sent } = await ownDocuments(application.applicationId);
  return byHandle(handle, issued) ?? byHandle(handle, sent);
};

/** Only those that answer what was asked since. */
export const answeringDocuments = async (applicationId: string, since: Date): Promise<OwnDocument[]> => {
  const { sent } = await ownDocuments(applicationId);
  const recent = new Set(documentsSince(sent, since).map(({ id }) => id));
  return sent.filter(({ id }) => recent.has(id));
};

const readWritten = async (applicationId: string) => {
  const db = database();
  const [talk, readers, payments, decided, requests] = await Promise.all([
    db.select().from(messages).where(eq(messages.applicationId, applicationId)).orderBy(asc(messages.id)),
    db
      .select()
      .from(consultations)
      .where(eq(consultations.applicationId, applicationId))
      .orderBy(asc(consultations.id)),
    db
      .select()
      .from(paymentAttempts)
      .where(and(eq(paymentAttempts.applicationId, applicationId), eq(paymentAttempts.state, "paid")))
      .orderBy(asc(paymentAttempts.id)),
    db.select().from(rulings).where(eq(rulings.applicationId, applicationId)).orderBy(desc(rulings.id)).limit(1),
    db
      .select()
      .from(informationRequests)
      .where(and(eq(informationRequests.applicationId, applicationId), isNull(informationRequests.answeredAt))),
  ]);
  return { messages: talk, readers, payments, ruling: decided[0], request: requests[0] };
};

/** What the workflow offers the person now. */
const actionsOf = (application: Application) =>
  offered(
    workflowOf(requireProcedure(application.procedureSlug)),
    stateOf(application),
    "citizen",
    circumstancesOf(application, { id: application.citizenId }),
  );
