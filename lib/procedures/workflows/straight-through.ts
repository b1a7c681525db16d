import { type Workflow, workflowSchema } from "#lib/engine/workflow.ts";
import { paidBefore } from "./filing.ts";
import { granted, grantedAtOnce } from "./granting.ts";
import { examination, otherEnds } from "./review.ts";

/** Granted by the system as soon as it is filed, when every check passes; in doubt, a civil servant decides. */
export const straightThrough: Workflow = workflowSchema.parse([
  ...paidBefore,
  ...grantedAtOnce,
  ...examination,
  ...granted,
  ...otherEnds,
]);
