import { type Workflow, workflowSchema } from "#lib/engine/workflow.ts";
import { paidBefore } from "./filing.ts";
import { granted } from "./granting.ts";
import { examination, otherEnds } from "./review.ts";

/** Decided by a civil servant: nothing is made nor sent but the decision, or what it lets one download. */
export const decisionOnly: Workflow = workflowSchema.parse([...paidBefore, ...examination, ...granted, ...otherEnds]);
