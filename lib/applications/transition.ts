import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { applications, events } from "#db/schema.ts";
import { isOver, type State, statusOf } from "#lib/engine/states.ts";
import { type Action, type Circumstances, judge, type MailTemplate } from "#lib/engine/workflow.ts";
import { enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { procedureOf, requireProcedure } from "#lib/procedures/catalogue.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { announce } from "#lib/realtime/announce.ts";
import type { Actor } from "./actor.ts";
import { appendEvent, type EventRow } from "./append-event.ts";

export type Application = typeof applications.$inferSelect;
type Changes = Partial<Omit<Application, "applicationId" | "reference" | "version" | "journalSeal" | keyof State>>;

export type TransitionRequest = {
  applicationId: string;
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

export type Refusal =
  | { ok: false; because: "absent" }
  | { ok: false; because: "changed"; by: string; at: Date; to: string }
  | { ok: false; because: "not_allowed_now" | "not_yours" | keyof Circumstances };
export type TransitionResult = { ok: true; application: Application; event: EventRow } | Refusal;

/** The only function that changes a state: lock, judge, write, tell. All of it in the caller’s transaction, or none. */
export const transition = async (tx: Transaction, request: TransitionRequest): Promise<TransitionResult> => {
  const application = await lock(tx, request.applicationId);
  if (application === undefined) return { ok: false, because: "absent" };
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

  const updated = await write(tx, application, verdict.state, request);
  const event = await appendEvent(tx, {
    applicationId: updated.applicationId,
    type: request.action,
    actor: request.actor,
    status: statusOf(updated),
    data: request.data ?? {},
    occurredAt: request.now,
  });
  if (verdict.line.mail) await mail(tx, updated, verdict.line.mail, event, request);
  await announce(tx, updated);
  return { ok: true, application: updated, event };
};

/** Every change of an application’s rows begins by locking it. */
export const lock = async (tx: Transaction, applicationId: string): Promise<Application | undefined> => {
  const [application] = await tx
    .select()
    .from(applications)
    .where(eq(applications.applicationId, applicationId))
    .for("update");
  return application;
};

export const stateOf = ({ decision, payment, production, shipment }: State): State => ({
  decision,
  payment,
  production,
  shipment,
});

/** What the guards ask about, read from the application and from who acts. */
export const circumstancesOf = (
  application: Pick<Application, "fee" | "assignedTo" | "procedureSlug" | "procedureVersion" | "checks">,
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

const write = async (
  tx: Transaction,
  application: Application,
  state: State,
  request: TransitionRequest,
): Promise<Application> => {
  const [updated] = await tx
    .update(applications)
    .set({
      ...(typeof request.changes === "function" ? request.changes(state) : request.changes),
      ...state,
      version: application.version + 1,
      updatedAt: request.now,
      closedAt: isOver(state) ? request.now : null,
    })
    .where(
      and(eq(applications.applicationId, application.applicationId), eq(applications.version, application.version)),
    )
    .returning();
  if (updated === undefined) throw new Error("The locked application changed under its lock");
  return updated;
};

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
