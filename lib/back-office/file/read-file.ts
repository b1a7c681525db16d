import { and, asc, desc, eq, gt, isNull, ne } from "drizzle-orm";
import { database } from "#db/client.ts";
import {
  agents,
  consultations,
  documents,
  emails,
  events,
  messages,
  notes,
  paymentAttempts,
  rulings,
} from "#db/schema.ts";
import { type DocumentRow, handleOf, isReadable, presentDocuments } from "#lib/applications/supporting-documents.ts";
import type { Application } from "#lib/applications/transition.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { requestsOf } from "../case-documents.ts";
import type { Caseworker } from "../caseworker.ts";
import { isSuperseded } from "../current-documents.ts";
import { type Colleague, readColleagues } from "./colleagues.ts";

const here = 5 * 60_000;

/** @property readable whether the agent may open it */
export type CaseDocument = DocumentRow & { handle: string; superseded: boolean; readable: boolean };
export type CaseFile = Awaited<ReturnType<typeof readFile>>;

/** Everything a file shows. The caller has opened the case: its service was checked there. */
export const readFile = async (agent: Caseworker, application: Application, now: Date) => {
  const { applicationId } = application;
  const [colleagues, requests, present, written, readers] = await Promise.all([
    readColleagues(agent),
    requestsOf(applicationId),
    presentDocuments(applicationId),
    readWritten(applicationId),
    readReaders(agent, applicationId, now),
  ]);
  return {
    application,
    colleagues,
    assignee: colleagues.find((colleague) => colleague.id === application.assignedTo),
    requests,
    documents: arrange(application, present, requests),
    readers,
    ...written,
  };
};

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

const readWritten = async (applicationId: string) => {
  const db = database();
  const [history, talk, privateNotes, letters, payments, issued, decided] = await Promise.all([
    db.select().from(events).where(eq(events.applicationId, applicationId)).orderBy(desc(events.sequence)),
    db.select().from(messages).where(eq(messages.applicationId, applicationId)).orderBy(asc(messages.id)),
    readNotes(applicationId),
    db.select().from(emails).where(eq(emails.applicationId, applicationId)).orderBy(asc(emails.id)),
    db
      .select()
      .from(paymentAttempts)
      .where(eq(paymentAttempts.applicationId, applicationId))
      .orderBy(desc(paymentAttempts.id)),
    db
      .select()
      .from(documents)
      .where(and(eq(documents.applicationId, applicationId), eq(documents.origin, "issued")))
      .orderBy(asc(documents.id)),
    db.select().from(rulings).where(eq(rulings.applicationId, applicationId)).orderBy(desc(rulings.id)),
  ]);
  return {
    events: history,
    messages: talk,
    notes: privateNotes,
    emails: letters,
    payments,
    issued: issued.map((document) => ({ ...document, handle: handleOf(document, issued) })),
    rulings: decided,
  };
};

const readNotes = (applicationId: string) =>
  database()
    .select({
      id: notes.id,
      body: notes.body,
      createdAt: notes.createdAt,
      givenName: agents.givenName,
      familyName: agents.familyName,
    })
    .from(notes)
    .innerJoin(agents, eq(agents.id, notes.agentId))
    .where(eq(notes.applicationId, applicationId))
    .orderBy(asc(notes.id));

/** Colleagues who opened the file within five minutes. */
const readReaders = async (agent: Caseworker, applicationId: string, now: Date): Promise<Colleague[]> => {
  const rows = await database()
    .selectDistinct({ id: agents.id, givenName: agents.givenName, familyName: agents.familyName })
    .from(consultations)
    .innerJoin(agents, eq(agents.id, consultations.agentId))
    .where(
      and(
        eq(consultations.applicationId, applicationId),
        ne(consultations.agentId, agent.id),
        gt(consultations.openedAt, new Date(now.getTime() - here)),
        isNull(agents.suspendedAt),
      ),
    );
  return rows.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }));
};
