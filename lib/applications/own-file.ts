import { and, asc, desc, eq, getTableColumns, isNull, type SQLWrapper, sql } from "drizzle-orm";
import { type Database, database } from "#db/client.ts";
import { rowsOf } from "#db/rows-of.ts";
import {
  applications,
  consultations,
  documents,
  informationRequests,
  messages,
  paymentAttempts,
  rulings,
} from "#db/schema.ts";
import { serviceOf } from "#db/services.ts";
import { worded } from "#db/worded.ts";
import { offered } from "#lib/engine/workflow.ts";
import { absent } from "#lib/limits/allow.ts";
import { lateEmail, triesOf } from "#lib/notifications/late-email.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { asTracked, courseOf } from "#lib/tracking/read-tracked.ts";
import { exchangesOf } from "./exchanges.ts";
import { isOwn, ownApplication } from "./own-application.ts";
import { byHandle, type DocumentRow, documentsSince, handleOf, isReadable } from "./supporting-documents.ts";
import { type Application, circumstancesOf, stateOf } from "./transition.ts";

export type OwnFile = NonNullable<Awaited<ReturnType<typeof ownFile>>>;

/** Everything the person’s own file shows; another’s and none are the same undefined. Private notes are not among it. */
export const ownFile = async (citizenId: string, reference: string) => {
  const [found] = await read(database(), { citizenId, reference });
  if (found === undefined) return absent();
  const { application, messages, readers, payments, rulings, requests, exchanges } = found;
  const [tracked, service] = await Promise.all([asTracked(application, found), serviceOf(application)]);
  return {
    application,
    tracked,
    ...arrange(found.documents),
    ...{ messages, readers, payments, exchanges },
    ruling: rulings[0],
    request: requests[0],
    service,
    lateEmail: lateEmail(found.tries),
    actions: actionsOf(application),
  };
};

const whose = applications.applicationId;

const read = worded((db) =>
  db
    .select({
      application: getTableColumns(applications),
      ...courseOf(db),
      documents: rowsOf(documentsOf(db, whose)),
      messages: rowsOf(messagesOf(db, whose)),
      readers: rowsOf(readersOf(db)),
      payments: rowsOf(paidFor(db)),
      rulings: rowsOf(lastRuling(db)),
      requests: rowsOf(openRequests(db)),
      tries: rowsOf(triesOf(db, whose)),
      exchanges: rowsOf(exchangesOf(db, whose)),
    })
    .from(applications)
    .where(isOwn),
);

/** @property readable whether it may be downloaded */
export type OwnDocument = DocumentRow & { handle: string; readable: boolean };

/** What was issued, and what was sent. The caller has proven that the application is the person’s. */
export const ownDocuments = async (applicationId: string) => arrange(await heldBy(database(), { applicationId }));

const arrange = (rows: DocumentRow[]): { issued: OwnDocument[]; sent: OwnDocument[] } => {
  const { issued = [], supporting: sent = [] } = Object.groupBy(rows, ({ origin }) => origin);
  const handled = (rows: DocumentRow[]) =>
    rows.map((row) => ({ ...row, handle: handleOf(row, rows), readable: isReadable(row) }));
  return { issued: handled(issued), sent: handled(sent) };
};

export const documentsOf = (db: Database, whose: SQLWrapper) =>
  db
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, whose), isNull(documents.removedAt)))
    .orderBy(asc(documents.id));

const heldBy = worded((db) => documentsOf(db, sql.placeholder("applicationId")));

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

export const messagesOf = (db: Database, whose: SQLWrapper) =>
  db.select().from(messages).where(eq(messages.applicationId, whose)).orderBy(asc(messages.id));

const readersOf = (db: Database) =>
  db.select().from(consultations).where(eq(consultations.applicationId, whose)).orderBy(asc(consultations.id));

const paidFor = (db: Database) =>
  db
    .select()
    .from(paymentAttempts)
    .where(and(eq(paymentAttempts.applicationId, whose), eq(paymentAttempts.state, "paid")))
    .orderBy(asc(paymentAttempts.id));

const lastRuling = (db: Database) =>
  db.select().from(rulings).where(eq(rulings.applicationId, whose)).orderBy(desc(rulings.id)).limit(1);

const openRequests = (db: Database) =>
  db
    .select()
    .from(informationRequests)
    .where(and(eq(informationRequests.applicationId, whose), isNull(informationRequests.answeredAt)));

/** What the workflow offers the person now. */
const actionsOf = (application: Application) =>
  offered(
    workflowOf(requireProcedure(application.procedureSlug)),
    stateOf(application),
    "citizen",
    circumstancesOf(application, { id: application.citizenId }),
  );
