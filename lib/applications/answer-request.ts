import { and, eq, isNull } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { informationRequests } from "#db/schema.ts";
import { checkAnswers, fieldsOf, namesOf, type Refusals } from "#lib/engine/answers.ts";
import { runChecks } from "#lib/engine/checks.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { citizenActor, type Person } from "./actor.ts";
import { contextOf } from "./context.ts";
import { ownApplication } from "./own-application.ts";
import { presentDocuments } from "./supporting-documents.ts";
import { resumed } from "./suspension.ts";
import { lock, type TransitionResult, transition } from "./transition.ts";

export type AnswerOutcome =
  | TransitionResult
  | { ok: false; because: "incomplete"; refusals: Refusals; missing: string[] };

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
    changes: {
      answers: corrected.answers,
      checks: runChecks(procedure, corrected),
      ...resumed(application, request, procedure, now),
    },
  });
};

const pick = (raw: Answers, names: string[]): Answers =>
  Object.fromEntries(names.flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])));
