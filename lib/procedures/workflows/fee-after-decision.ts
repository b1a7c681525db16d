import { type Workflow, workflowSchema } from "#lib/engine/workflow.ts";
import { filedAtOnce } from "./filing.ts";
import { grantedThenPaid } from "./granting.ts";
import { examination, otherEnds } from "./review.ts";

/** Decided first, paid then, and in force from there on. */
export const feeAfterDecision: Workflow = workflowSchema.parse([
  ...filedAtOnce,
  ...examination,
  ...grantedThenPaid,
  ...otherEnds,
]);
