import { and, asc, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { type Database, database } from "#db/client.ts";
import { rowsOf } from "#db/rows-of.ts";
import { agents, applications, consultations, emails, events, notes, paymentAttempts, rulings } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import { documentsOf, messagesOf } from "#lib/applications/own-file.ts";
import { type DocumentRow, handleOf, isReadable } from "#lib/applications/supporting-documents.ts";
import type { Application } from "#lib/applications/transition.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { requestsOf } from "../case-documents.ts";
import type { Caseworker } from "../caseworker.ts";
import { isSuperseded } from "../current-documents.ts";
import { asColleague, colleaguesOf, named } from "./colleagues.ts";

const here = 5 * 60_000;

/** @property readable whether the agent may open it */
export type CaseDocument = DocumentRow & { handle: string; superseded: boolean; readable: boolean };
export type CaseFile = NonNullable<Awaited<ReturnType<typeof readFile>>>;

/** Everything a file shows. The caller has opened the case: its service was checked there. @returns undefined when the agent has been signed out since */
export const readFile = async (agent: Caseworker, application: Application, now: Date) => {
  const since = new Date(now.getTime() - here);
  const [found] = await read(database(), { applicationId: application.applicationId, agentId: agent.id, since });
  if (found === undefined) return undefined;
  const { supporting = [], issued = [] } = Object.groupBy(found.documents, ({ origin }) => origin);
  const colleagues = found.colleagues.map(asColleague);
  return {
    ...found,
    application,
    colleagues,
    assignee: colleagues.find((colleague) => colleague.id === application.assignedTo),
    documents: arrange(application, supporting, found.requests),
    issued: issued.map((document) => ({ ...document, handle: handleOf(document, issued) })),
    readers: found.readers.map(asColleague),
  };
};

const whose = applications.applicationId;

const read = worded((db) =>
  db
    .select({
      colleagues: rowsOf(colleaguesOf(db, applications.serviceId)),
      requests: rowsOf(requestsOf(db, whose)),
      documents: rowsOf(documentsOf(db, whose)),
      readers: rowsOf(readersOf(db)),
      events: rowsOf(historyOf(db)),
      messages: rowsOf(messagesOf(db, whose)),
      notes: rowsOf(notesOf(db)),
      emails: rowsOf(lettersOf(db)),
      payments: rowsOf(paymentsOf(db)),
      rulings: rowsOf(rulingsOf(db)),
    })
    .from(applications)
    .where(eq(whose, sql.placeholder("applicationId"))),
);

const historyOf = (db: Database) =>
  db.select().from(events).where(eq(events.applicationId, whose)).orderBy(desc(events.sequence));
const lettersOf = (db: Database) =>
  db.select().from(emails).where(eq(emails.applicationId, whose)).orderBy(asc(emails.id));
const paymentsOf = (db: Database) =>
  db.select().from(paymentAttempts).where(eq(paymentAttempts.applicationId, whose)).orderBy(desc(paymentAttempts.id));
const rulingsOf = (db: Database) =>
  db.select().from(rulings).where(eq(rulings.applicationId, whose)).orderBy(desc(rulings.id));
const notesOf = (db: Database) =>
  db
    .select({
      id: notes.id,
      body: notes.body,
      createdAt: notes.createdAt,
      givenName: agents.givenName,
      familyName: agents.familyName,
    })
    .from(notes)
    .innerJoin(agents, eq(agents.id, notes.agentId))
    .where(eq(notes.applicationId, whose))
    .orderBy(asc(notes.id));

/** Colleagues who opened the file within five minutes. */
const readersOf = (db: Database) =>
  db
    .selectDistinct(named)
    .from(consultations)
    .innerJoin(agents, eq(agents.id, consultations.agentId))
    .where(
      and(
        eq(consultations.applicationId, whose),
        ne(consultations.agentId, sql.placeholder("agentId")),
        gt(consultations.openedAt, sql.placeholder("since")),
        isNull(agents.suspendedAt),
      ),
    );

type Requests = Awaited<ReturnType<typeof requestsOf>>;

/** In the order the procedure asks for them; what was replaced stays within reach, last. */
const arrange = (application: Application, present: readonly DocumentRow[], requests: Requests): CaseDocument[] => {
  const slots = procedureOf(application).documents.map(({ key }) => key);
  const inOrder = present.toSorted((a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot));
  const all = inOrder.map((document) => ({
    ...document,
    handle: handleOf(document, present),
    superseded: isSuperseded(document, requests),
    readable: isReadable(document),
  }));
  return [...all.filter((document) => !document.superseded), ...all.filter((document) => document.superseded)];
};
