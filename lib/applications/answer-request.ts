import { and, eq, isNull } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { informationRequests } from "#db/schema.ts";
import { answersElsewhere, checkAnswers, fieldsOf, namesOf, type Refusals } from "#lib/engine/answers.ts";
import { runChecks } from "#lib/engine/checks.ts";
import type { Answers, Facts } from "#lib/engine/condition.ts";
import type { Field, Lookup, Procedure } from "#lib/engine/procedure.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { citizenActor, type Person } from "./actor.ts";
import { contextOf, gatherFacts } from "./context.ts";
import { recordExchanges } from "./exchanges.ts";
import { ownApplication } from "./own-application.ts";
import { documentsSince, isSound, presentDocuments } from "./supporting-documents.ts";
import { resumed } from "./suspension.ts";
import { type Application, lock, type TransitionResult, transition } from "./transition.ts";

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

type OpenRequest = NonNullable<Awaited<ReturnType<typeof openRequest>>>;
type Correction = {
  procedure: Procedure;
  asked: Field[];
  answers: Answers;
  facts: Facts;
  refusals: Refusals;
  /** What was asked again of registers. */
  lookups: readonly Lookup[];
};

/** Answers a request: only the fields asked for may change, every document asked for must have come since. Registers are asked before anything is written. */
export const answerRequest = async (
  person: Person,
  reference: string,
  raw: Answers,
  now: Date,
): Promise<AnswerOutcome> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  const request = await openRequest(own.applicationId);
  if (request === undefined) return { ok: false, because: "not_allowed_now" };
  const correction = await correct(own, request, raw, now);
  return database().transaction((tx) => answer(tx, person, own, correction, now));
};

/** What the application becomes with these answers: one left empty is removed, one that a correction hides too. */
const correct = async (own: Application, { items }: OpenRequest, raw: Answers, now: Date): Promise<Correction> => {
  const procedure = procedureOf(own);
  const asked = fieldsOf(procedure).filter(
    ({ key, kind }) => kind !== "identity" && items.some((item) => item.kind === "field" && item.key === key),
  );
  const names = asked.flatMap((field) => namesOf(field, raw));
  const given = Object.fromEntries(names.map((name) => [name, raw[name] ?? own.answers[name] ?? ""]));
  const context = contextOf({ ...own, answers: { ...answersElsewhere(asked, own.answers), ...given } }, now);
  const { refusals } = checkAnswers(asked, context.answers, context, procedure.rules);
  const { answers } = checkAnswers(fieldsOf(procedure), context.answers, context);
  const again = isAskedAgain(procedure, asked);
  const facts = again
    ? await gatherFacts(procedure, { ...context, answers }, { applicationId: own.applicationId, now })
    : context.facts;
  return { procedure, asked, answers, facts, refusals, lookups: again ? procedure.lookups : [] };
};

/** A register is asked again when what it was asked about has changed. */
const isAskedAgain = (procedure: Procedure, asked: Field[]): boolean => {
  const read = [...procedure.lookups.flatMap(({ sends }) => Object.values(sends)), procedure.deliverTo];
  return asked.some(({ key }) => read.includes(key));
};

const answer = async (
  tx: Transaction,
  person: Person,
  seen: Application,
  { procedure, asked, answers, facts, refusals, lookups }: Correction,
  now: Date,
): Promise<AnswerOutcome> => {
  const { applicationId } = seen;
  const application = await lock(tx, applicationId);
  const request = await openRequest(applicationId, tx);
  if (application === undefined || request === undefined) return { ok: false, because: "not_allowed_now" };
  await recordExchanges(tx, applicationId, lookups, facts, now);
  const since = documentsSince(await presentDocuments(applicationId, tx), request.createdAt).filter(isSound);
  const missing = request.items
    .filter((item) => item.kind === "document" && !since.some((document) => document.slot === item.key))
    .map((item) => item.key);
  if (missing.length > 0 || Object.keys(refusals).length > 0)
    return { ok: false, because: "incomplete", refusals, missing };
  const result = await transition(tx, {
    applicationId,
    action: "answer",
    actor: citizenActor(person),
    expectedVersion: seen.version,
    now,
    data: { documents: since.length, fields: asked.map((field) => field.key) },
    changes: {
      answers,
      facts,
      checks: runChecks(procedure, contextOf({ answers, facts }, now)),
      ...(await resumed(tx, application, procedure, now)),
    },
  });
  if (result.ok) await markAnswered(tx, request, now);
  return result;
};

const markAnswered = async (tx: Transaction, { applicationId, id }: OpenRequest, now: Date): Promise<void> => {
  await tx
    .update(informationRequests)
    .set({ answeredAt: now })
    .where(and(eq(informationRequests.applicationId, applicationId), eq(informationRequests.id, id)));
};
