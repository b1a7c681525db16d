import { checkAnswers } from "#lib/engine/answers.ts";
import type { Context } from "#lib/engine/condition.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import type { Procedure, Step } from "#lib/engine/procedure.ts";
import { requiredDocuments } from "#lib/engine/supporting-documents.ts";

/** Whether everything this step asks is answered, nothing it finds blocks, and its documents are there. */
export const isComplete = (procedure: Procedure, step: Step, context: Context, slots: ReadonlySet<string>): boolean => {
  const { refusals } = checkAnswers(step.fields, context.answers, context, procedure.rules);
  const documentsThere = !step.documents || requiredDocuments(procedure, context).every(({ key }) => slots.has(key));
  return (
    Object.keys(refusals).length === 0 && gatesAt(procedure, context, step.slug).blocks.length === 0 && documentsThere
  );
};

/** The first step that still needs something; the last one when none does. Nobody goes past it. */
export const furthestStep = (procedure: Procedure, context: Context, slots: ReadonlySet<string>): number => {
  const first = procedure.steps.findIndex((step) => !isComplete(procedure, step, context, slots));
  return first === -1 ? procedure.steps.length - 1 : first;
};
