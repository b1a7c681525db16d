import { and, eq, isNull } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, informationRequests, messages } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { checkAnswers, fieldsOf, namesOf, type Refusals } from "#lib/engine/answers.ts";
import { runChecks } from "#lib/engine/checks.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { statusOf } from "#lib/engine/states.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { announce } from "#lib/realtime/announce.ts";
import { citizenActor } from "./actor.ts";
import { appendEvent } from "./append-event.ts";
import { contextOf } from "./context.ts";
import { ownApplication } from "./own-application.ts";
import { presentDocuments } from "./supporting-documents.ts";
import { type Application, lock, type TransitionResult, transition } from "./transition.ts";

type Person = { id: string; displayName: string };
export type AnswerOutcome =
  | TransitionResult
  | { ok: false; because: "incomplete"; refusals: Refusals; missing: string[] };

/** Withdraws the person’s own application. */
export const withdraw = async (
  person: Person,
  reference: string,
  expectedVersion: number,
  now: Date,
): Promise<TransitionResult> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  return database().transaction((tx) =>
    transition(tx, {
      applicationId: own.applicationId,
      action: "withdraw",
      actor: citizenActor(person),
      expectedVersion,
      now,
    }),
  );
};

/** Back to the draft, before anything was paid. */
export const reopen = async (person: Person, reference: string, now: Date): Promise<TransitionResult> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  return database().transaction((tx) =>
    transition(tx, {
      applicationId: own.applicationId,
      action: "reopen",
      actor: citizenActor(person),
      now,
      changes: { submissionKey: null, fee: null },
    }),
  );
};

/** What the service is waiting for, if anything. */
export const openRequest = async (
  applicationId: string,
  tx: Transaction | ReturnType<typeof database> = database(),
) => {
  const [request] = await tx
    .select()
    .from(informationRequests)
    .where(and(eq(informationRequests.applicationId, applicationId), isNull(informationRequests.answeredAt)));
  return request;
};

/** Answers a request: only the fields asked for may change, every document asked for must have come since. */
export const answerRequest = async (
  person: Person,
  reference: string,
  raw: Answers,
  now: Date,
): Promise<AnswerOutcome> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  return database().transaction((tx) => answer(tx, person, own.applicationId, raw, now));
};

const answer = async (
  tx: Transaction,
  person: Person,
  applicationId: string,
  raw: Answers,
  now: Date,
): Promise<AnswerOutcome> => {
  const application = await lock(tx, applicationId);
  const request = await openRequest(applicationId, tx);
  if (application === undefined || request === undefined) return { ok: false, because: "not_allowed_now" };
  const procedure = requireProcedure(application.procedureSlug);
  const asked = fieldsOf(procedure).filter((field) =>
    request.items.some((item) => item.kind === "field" && item.key === field.key),
  );
  const context = contextOf(application, now);
  const { answers, refusals } = checkAnswers(
    asked,
    { ...application.answers, ...pick(raw, asked.flatMap(namesOf)) },
    context,
  );
  const since = (await presentDocuments(applicationId, tx)).filter(
    (document) => document.createdAt > request.createdAt,
  );
  const missing = request.items
    .filter((item) => item.kind === "document" && !since.some((document) => document.slot === item.key))
    .map((item) => item.key);
  if (missing.length > 0 || Object.keys(refusals).length > 0)
    return { ok: false, because: "incomplete", refusals, missing };
  const corrected = { ...context, answers: { ...application.answers, ...answers } };
  await tx
    .update(informationRequests)
    .set({ answeredAt: now })
    .where(and(eq(informationRequests.applicationId, applicationId), eq(informationRequests.id, request.id)));
  return transition(tx, {
    applicationId,
    action: "answer",
    actor: citizenActor(person),
    now,
    data: { documents: since.length, fields: asked.map((field) => field.key) },
    changes: { answers: corrected.answers, checks: runChecks(procedure, corrected) },
  });
};

const pick = (raw: Answers, names: string[]): Answers =>
  Object.fromEntries(names.flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])));

/** Confirms or corrects where the letter is to be sent again. */
export const confirmAddress = async (
  person: Person,
  reference: string,
  raw: Answers,
  now: Date,
): Promise<AnswerOutcome> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  const procedure = requireProcedure(own.procedureSlug);
  const address = fieldsOf(procedure).filter((field) => field.key === procedure.deliverTo);
  const { answers, refusals } = checkAnswers(address, raw, contextOf(own, now));
  if (Object.keys(refusals).length > 0) return { ok: false, because: "incomplete", refusals, missing: [] };
  const others = Object.entries(own.answers).filter(([name]) => !address.flatMap(namesOf).includes(name));
  return database().transaction((tx) =>
    transition(tx, {
      applicationId: own.applicationId,
      action: "confirm_address",
      actor: citizenActor(person),
      now,
      expectedVersion: own.version,
      changes: { answers: { ...Object.fromEntries(others), ...answers } },
    }),
  );
};

export const messageLimit = 2_000;

/** Writes to the service about one’s own application. @returns false when it is absent or empty. */
export const writeMessage = async (person: Person, reference: string, body: string, now: Date): Promise<boolean> => {
  const text = body
    .normalize("NFC")
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim()
    .slice(0, messageLimit);
  const own = await ownApplication(person.id, reference);
  if (own === undefined || own.decision === "draft" || text === "") return false;
  await database().transaction(async (tx) => {
    const application = await lock(tx, own.applicationId);
    if (application) await tell(tx, application, person, text, now);
  });
  return true;
};

const tell = async (
  tx: Transaction,
  application: Application,
  person: Person,
  body: string,
  now: Date,
): Promise<void> => {
  await tx
    .insert(messages)
    .values({
      applicationId: application.applicationId,
      id: uuidv7(now),
      author: "citizen",
      authorName: person.displayName,
      body,
      createdAt: now,
    });
  await appendEvent(tx, {
    applicationId: application.applicationId,
    type: "message_sent",
    actor: citizenActor(person),
    status: statusOf(application),
    data: {},
    occurredAt: now,
  });
  await tx
    .update(applications)
    .set({ updatedAt: now })
    .where(eq(applications.applicationId, application.applicationId));
  await announce(tx, application);
};
