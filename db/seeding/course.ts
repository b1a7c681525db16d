import type { Actor } from "#lib/applications/actor.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { type State, statusOf } from "#lib/engine/states.ts";
import { type Action, judge, type MailTemplate } from "#lib/engine/workflow.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";

export type Step = { state: State; status: ReturnType<typeof statusOf>; mail: MailTemplate | undefined };

const around = {
  fee_due: true,
  no_fee: false,
  own_case: true,
  free_case: true,
  delivered_by_post: true,
  delivered_otherwise: false,
  checks_pass: true,
  silence_accepts: false,
  silence_rejects: true,
};

const draft: State = { decision: "draft", payment: "none", production: "none", shipment: "none" };

/** Where the workflow goes from a step; each way is judged once, by the function that judges in service. */
export const courseOf = (
  procedure: Procedure,
): { start: Step; follow: (from: Step, action: Action, by: Actor) => Step } => {
  const start: Step = { state: draft, status: statusOf(draft), mail: undefined };
  const known = new Map<Step, Map<Action, Step>>();
  const follow = (from: Step, action: Action, by: Actor): Step => {
    const ways = known.get(from) ?? new Map<Action, Step>();
    known.set(from, ways);
    const seen = ways.get(action);
    if (seen) return seen;
    const verdict = judge(workflowOf(procedure), from.state, action, by.kind, around);
    if (!verdict.ok) throw new Error(`“${action}” does not follow ${from.status}: ${verdict.because}`);
    const step = { state: verdict.state, status: statusOf(verdict.state), mail: verdict.line.mail };
    ways.set(action, step);
    return step;
  };
  return { start, follow };
};
