import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { applications, events } from "#db/schema.ts";
import { asGiven, given, worded, wordedFor } from "#db/worded.ts";
import type { CheckResult } from "#lib/engine/checks.ts";
import { isOver, type State, statusOf } from "#lib/engine/states.ts";
import { overAt } from "#lib/engine/term.ts";
import { type Action, type Circumstances, judge, type MailTemplate } from "#lib/engine/workflow.ts";
import { enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { procedureOf, requireProcedure } from "#lib/procedures/catalogue.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { announcementOf, announcing } from "#lib/realtime/announce.ts";
import type { Actor } from "./actor.ts";
import { type EventRow, type LastEvent, lastOf, nextEvent, writing, writtenEvent } from "./append-event.ts";

export type Application = typeof applications.$inferSelect;
type Changes = Partial<Omit<Application, "applicationId" | "reference" | "version" | "journalSeal" | keyof State>>;

export type TransitionRequest = {
  applicationId: string;
  /** When the caller has just locked it: the row as it stands, with what `changes` is about to write of it. */
  locked?: Locked;
  action: Action;
  actor: Actor;
  /** The version the person was looking at; absent for machines, which act on whatever is there. */
  expectedVersion?: number;
  now: Date;
  data?: Record<string, unknown>;
  /** What else is written; it may depend on the state that the table leads to. */
  changes?: Changes | ((state: State) => Changes);
  mailData?: Record<string, unknown>;
};

/** An application, and where its history ends: nobody else moves either until the transaction is over. */
export type Locked = { application: Application; last: LastEvent | undefined };

export type Refusal =
  | { ok: false; because: "absent" }
  | { ok: false; because: "changed"; by: string; at: Date; to: string }
  | { ok: false; because: "not_allowed_now" | "not_yours" | keyof Circumstances };
export type TransitionResult = { ok: true; application: Application; event: EventRow } | Refusal;

/** The only function that changes a state: lock, judge, write, tell. All of it in the caller’s transaction, or none. */
export const transition = async (tx: Transaction, request: TransitionRequest): Promise<TransitionResult> => {
  const locked = request.locked ?? (await lockToMove(tx, request.applicationId));
  if (locked === undefined) return { ok: false, because: "absent" };
  const { application } = locked;
  if (request.expectedVersion !== undefined && request.expectedVersion !== application.version)
    return changedBy(tx, application);

  const verdict = judge(
    workflowOf(requireProcedure(application.procedureSlug)),
    stateOf(application),
    request.action,
    request.actor.kind,
    circumstancesOf(application, request.actor),
  );
  if (!verdict.ok) return verdict;

  const { updated, event, written } = write(tx, locked, verdict.state, request);
  await Promise.all([written, verdict.line.mail && mail(tx, updated, verdict.line.mail, event, request)]);
  return { ok: true, application: updated, event };
};

/** Every change of an application’s rows begins by locking it; that somebody reads it is noted meanwhile. */
export const lock = async (tx: Transaction, applicationId: string): Promise<Application | undefined> => {
  const [application] = await locking(tx, { applicationId });
  return application;
};

/** The same with the end of its history, both asked at once. */
export const lockToMove = async (tx: Transaction, applicationId: string): Promise<Locked | undefined> => {
  const [application, last] = await Promise.all([lock(tx, applicationId), lastOf(tx, applicationId)]);
  return application && { application, last };
};

const locking = worded((db) =>
  db
    .select()
    .from(applications)
    .where(eq(applications.applicationId, sql.placeholder("applicationId")))
    .for("no key update"),
);

export const stateOf = ({ decision, payment, production, shipment }: State): State => ({
  decision,
  payment,
  production,
  shipment,
});

/** What the guards ask about, read from the application and from who acts. */
export const circumstancesOf = (
  application: Pick<Application, "fee" | "assignedTo" | "procedureSlug" | "procedureVersion"> & {
    checks: readonly Pick<CheckResult, "result">[];
  },
  actor: Pick<Actor, "id">,
): Circumstances => {
  const { delivery, clock } = procedureOf(application);
  const byPost = delivery === "post";
  const feeDue = (application.fee?.totalCents ?? 0) > 0;
  return {
    fee_due: feeDue,
    no_fee: !feeDue,
    own_case: application.assignedTo !== null && application.assignedTo === actor.id,
    free_case: application.assignedTo === null,
    delivered_by_post: byPost,
    delivered_otherwise: !byPost,
    checks_pass: application.checks.every(({ result }) => result === "passed"),
    silence_accepts: clock.silence === "acceptance",
    silence_rejects: clock.silence === "rejection",
  };
};

/** The state, the entry of the history that tells it and the seal of both go to the database in one statement, and what follows it hears. */
const write = (
  tx: Transaction,
  { application, last }: Locked,
  state: State,
  request: TransitionRequest,
): { updated: Application; event: EventRow; written: Promise<void> } => {
  const { applicationId, version } = application;
  const { action, actor, data = {}, now } = request;
  const told = { applicationId, type: action, actor, status: statusOf(state), data, occurredAt: now };
  const { row: event, journalSeal } = nextEvent(told, application.journalSeal, last);
  const changes = {
    ...(typeof request.changes === "function" ? request.changes(state) : request.changes),
    ...state,
    version: version + 1,
    updatedAt: now,
    closedAt: isOver(state) ? endOf(application, state, now) : null,
    journalSeal,
  };
  const values = { ...asGiven(applications, changes), ...writtenEvent(event), of: applicationId, seen: version };
  const written = moving(tx, Object.keys(changes), { ...values, announcement: announcementOf(application) });
  return { updated: { ...application, ...changes }, event, written: written.then(expectOne) };
};

const moving = wordedFor((db, names) =>
  db
    .with(writing(db))
    .update(applications)
    .set(Object.fromEntries(names.map((name) => [name, given(name)])))
    .where(and(eq(applications.applicationId, given("of")), eq(applications.version, given("seen"))))
    .returning({ announced: announcing(given("announcement")) }),
);

const expectOne = ({ length }: readonly unknown[]): void => {
  if (length !== 1) throw new Error("The locked application changed under its lock");
};

/** What was granted for a time is over with that time; anything else, at once. */
const endOf = (application: Application, { decision }: State, now: Date): Date =>
  decision === "approved" ? overAt(procedureOf(application), application.answers, now) : now;

const mail = async (
  tx: Transaction,
  application: Application,
  template: MailTemplate,
  event: EventRow,
  request: TransitionRequest,
): Promise<void> => {
  if (application.contactEmail === null) return;
  await enqueueEmail(tx, {
    applicationId: application.applicationId,
    template,
    eventSequence: event.sequence,
    recipient: application.contactEmail,
    language: application.language,
    data: request.mailData ?? {},
    now: request.now,
  });
};

const changedBy = async (tx: Transaction, application: Application): Promise<Refusal> => {
  const [last] = await tx
    .select()
    .from(events)
    .where(eq(events.applicationId, application.applicationId))
    .orderBy(desc(events.sequence))
    .limit(1);
  return {
    ok: false,
    because: "changed",
    by: last?.actorName ?? "",
    at: last?.occurredAt ?? application.updatedAt,
    to: statusOf(application),
  };
};
