import { type Workflow, workflowSchema } from "#lib/engine/workflow.ts";
import { paidBefore } from "./filing.ts";
import { grantedWithTitle } from "./granting.ts";
import { posting } from "./posting.ts";
import { examination, otherEnds } from "./review.ts";

/** From filing to the letterbox: paid before review, decided by a civil servant, produced in batches, posted, sent again when it comes back. */
export const titleByPost: Workflow = workflowSchema.parse([
  ...paidBefore,
  ...examination,
  ...grantedWithTitle,
  ...otherEnds,
  ...posting,
]);
