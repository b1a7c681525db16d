import { z } from "zod";
import { decisions, payments, productions, type State, shipments } from "./states.ts";
import { textSchema } from "./text-schema.ts";

export const actorKinds = ["citizen", "agent", "system", "carrier", "printer", "payment"] as const;
export type ActorKind = (typeof actorKinds)[number];

export const actions = [
  "submit",
  "complete",
  "lapse",
  "record",
  "reopen",
  "confirm_payment",
  "expire",
  "claim",
  "assign",
  "request_information",
  "answer",
  "grant",
  "approve",
  "reject",
  "close",
  "withdraw",
  "deem_accepted",
  "deem_rejected",
  "start_production",
  "record_produced",
  "requeue",
  "dispatch",
  "record_in_transit",
  "record_out_for_delivery",
  "record_pickup",
  "record_delivered",
  "record_returned",
  "ask_address",
  "confirm_address",
] as const;
export type Action = (typeof actions)[number];

/** Conditions on what surrounds the state; each is judged by the caller’s `Circumstances`. */
export const guards = [
  "fee_due",
  "no_fee",
  "own_case",
  "free_case",
  "delivered_by_post",
  "delivered_otherwise",
  "checks_pass",
  "silence_accepts",
  "silence_rejects",
] as const;
export type Guard = (typeof guards)[number];
export type Circumstances = Record<Guard, boolean>;

export const mailTemplates = [
  "received",
  "to_complete",
  "lapsed",
  "recorded",
  "information_requested",
  "answer_received",
  "approved",
  "fee_due",
  "in_force",
  "rejected",
  "closed",
  "deemed_accepted",
  "deemed_rejected",
  "withdrawn",
  "produced",
  "dispatched",
  "pickup",
  "delivered",
  "returned",
  "resent",
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

const some = <Value extends string>(values: readonly [Value, ...Value[]]) => z.array(z.enum(values)).min(1).optional();

const fromSchema = z.strictObject({
  decision: some(decisions),
  payment: some(payments),
  production: some(productions),
  shipment: some(shipments),
});
const toSchema = z.strictObject({
  decision: z.enum(decisions).optional(),
  payment: z.enum(payments).optional(),
  production: z.enum(productions).optional(),
  shipment: z.enum(shipments).optional(),
});

const lineSchema = z.strictObject({
  action: z.enum(actions),
  by: z.array(z.enum(actorKinds)).min(1),
  from: fromSchema,
  to: toSchema,
  guards: z.array(z.enum(guards)).default([]),
  mail: z.enum(mailTemplates).optional(),
  label: textSchema,
});

export const workflowSchema = z.array(lineSchema).min(1);
export type Workflow = z.infer<typeof workflowSchema>;
export type WorkflowInput = z.input<typeof workflowSchema>;
export type WorkflowLine = Workflow[number];

export type Verdict =
  | { ok: true; line: WorkflowLine; state: State }
  | { ok: false; because: "not_allowed_now" | "not_yours" | Guard };

/** The line of the table for this action, if the state, the actor and the circumstances allow it. Pure; the buttons and the judge both ask here. */
export const judge = (
  workflow: Workflow,
  state: State,
  action: Action,
  actor: ActorKind,
  circumstances: Circumstances,
): Verdict => {
  const lines = workflow.filter((line) => line.action === action && matches(line, state));
  if (lines.length === 0) return { ok: false, because: "not_allowed_now" };
  const allowed = lines.filter((line) => line.by.includes(actor));
  if (allowed.length === 0) return { ok: false, because: "not_yours" };
  const line = allowed.find((each) => each.guards.every((guard) => circumstances[guard]));
  if (line) return { ok: true, line, state: apply(state, line.to) };
  const failed = allowed[0]?.guards.find((guard) => !circumstances[guard]);
  return { ok: false, because: failed ?? "not_allowed_now" };
};

/** Every action the table offers this actor now, in the table’s order. */
export const offered = (workflow: Workflow, state: State, actor: ActorKind, circumstances: Circumstances): Action[] => [
  ...new Set(
    workflow.map((line) => line.action).filter((action) => judge(workflow, state, action, actor, circumstances).ok),
  ),
];

export const matches = ({ from }: WorkflowLine, state: State): boolean =>
  (from.decision?.includes(state.decision) ?? true) &&
  (from.payment?.includes(state.payment) ?? true) &&
  (from.production?.includes(state.production) ?? true) &&
  (from.shipment?.includes(state.shipment) ?? true);

export const apply = (state: State, to: WorkflowLine["to"]): State => ({
  decision: to.decision ?? state.decision,
  payment: to.payment ?? state.payment,
  production: to.production ?? state.production,
  shipment: to.shipment ?? state.shipment,
});
