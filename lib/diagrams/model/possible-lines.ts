import type { Procedure } from "#lib/engine/procedure.ts";
import type { Guard, Workflow } from "#lib/engine/workflow.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";

/** The lines of its workflow that some application of this procedure may follow. */
export const possibleLines = (procedure: Procedure): Workflow => {
  const holds = guardsOf(procedure);
  return workflowOf(procedure).filter((line) => line.guards.every((guard) => holds[guard]));
};

/** What may surround an application of this procedure: what its definition settles, and what changes from one to another. */
export const guardsOf = ({ fee, delivery, clock }: Procedure): Record<Guard, boolean> => ({
  fee_due: fee.kind !== "none",
  no_fee: fee.kind !== "fixed" || !isAlwaysDue(fee.lines),
  own_case: true,
  free_case: true,
  delivered_by_post: delivery === "post",
  delivered_otherwise: delivery !== "post",
  checks_pass: true,
  silence_accepts: clock.silence === "acceptance",
  silence_rejects: clock.silence === "rejection",
});

type FixedLine = Extract<Procedure["fee"], { kind: "fixed" }>["lines"][number];

const isAlwaysDue = (lines: readonly FixedLine[]): boolean =>
  lines.some(({ cents, dueWhen, from, until }) => cents > 0 && !dueWhen && !from && !until);
