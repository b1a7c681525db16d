import type { Procedure } from "#lib/engine/procedure.ts";
import type { Workflow } from "#lib/engine/workflow.ts";
import { completedLater } from "./completed-later.ts";
import { decisionOnly } from "./decision-only.ts";
import { feeAfterDecision } from "./fee-after-decision.ts";
import { straightThrough } from "./straight-through.ts";
import { titleByPost } from "./title-by-post.ts";

export const workflows: ReadonlyMap<string, Workflow> = new Map([
  ["title-by-post", titleByPost],
  ["decision-only", decisionOnly],
  ["straight-through", straightThrough],
  ["fee-after-decision", feeAfterDecision],
  ["completed-later", completedLater],
]);

/** @throws when no shared workflow has that name: a definition that names it must not be published. */
export const workflowNamed = (name: string): Workflow => {
  const workflow = workflows.get(name);
  if (workflow === undefined) throw new Error(`No workflow is named ${name}`);
  return workflow;
};

/** The table of a procedure: one that is shared, or its own. */
export const workflowOf = ({ workflow }: Pick<Procedure, "workflow">): Workflow =>
  typeof workflow === "string" ? workflowNamed(workflow) : workflow;
