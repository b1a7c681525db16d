import { and, desc, eq, inArray } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { events } from "#db/schema.ts";
import type { Application, Locked, TransitionResult } from "#lib/applications/transition.ts";
import { type Action, actions } from "#lib/engine/workflow.ts";
import type { Caseworker } from "./caseworker.ts";
import { countingAbsence, lockCaseToMove } from "./own-case.ts";

/** The case as the agent saw it when they acted. */
export type Seen = { reference: string; expectedVersion: number };

/** Someone was quicker: who, what and when, so that it can be said in words. */
export type Overtaken = { ok: false; because: "overtaken"; action: Action; by: string; byMe: boolean; at: Date };
export type CaseRefusal = Overtaken | { ok: false; because: "absent" | "not_mine" | "taken" | "not_now" };

export type Acted = { ok: true; application: Application };

/** One act, one transaction: lock, check the service and what the agent had seen, then work. */
export const onCase = <Result>(
  agent: Caseworker,
  seen: Seen,
  work: (tx: Transaction, application: Application, locked: Locked) => Promise<Result>,
): Promise<Result | CaseRefusal> =>
  countingAbsence(
    database().transaction(async (tx) => {
      const locked = await lockCaseToMove(tx, agent, seen.reference);
      if (locked === undefined) return { ok: false, because: "absent" };
      const { application } = locked;
      if (application.version !== seen.expectedVersion) return overtaken(tx, agent, application);
      return work(tx, application, locked);
    }),
  );

/** A refusal of the workflow, as an agent meets it. */
export const caseRefusal = (refused: Extract<TransitionResult, { ok: false }>): CaseRefusal => {
  switch (refused.because) {
    case "absent":
      return { ok: false, because: "absent" };
    case "own_case":
      return { ok: false, because: "not_mine" };
    case "free_case":
      return { ok: false, because: "taken" };
    case "changed":
    case "not_allowed_now":
    case "not_yours":
    case "fee_due":
    case "no_fee":
    case "delivered_by_post":
    case "delivered_otherwise":
    case "checks_pass":
    case "silence_accepts":
    case "silence_rejects":
      return { ok: false, because: "not_now" };
  }
};

const overtaken = async (tx: Transaction, agent: Caseworker, application: Application): Promise<CaseRefusal> => {
  const last = await lastMove(tx, application.applicationId);
  if (last === undefined) return { ok: false, because: "not_now" };
  return { ok: false, because: "overtaken", ...last, byMe: last.actorId === agent.id };
};

/** The latest change of state, whatever was written in the history since. */
const lastMove = async (tx: Transaction, applicationId: string) => {
  const [last] = await tx
    .select({ type: events.type, by: events.actorName, actorId: events.actorId, at: events.occurredAt })
    .from(events)
    .where(and(eq(events.applicationId, applicationId), inArray(events.type, [...actions])))
    .orderBy(desc(events.sequence))
    .limit(1);
  const action = actions.find((each) => each === last?.type);
  return last && action ? { ...last, action } : undefined;
};
