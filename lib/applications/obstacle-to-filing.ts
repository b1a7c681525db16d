import { answersElsewhere, type Refusals } from "#lib/engine/answers.ts";
import type { Context } from "#lib/engine/condition.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import type { Gate, Procedure, RequiredDocument } from "#lib/engine/procedure.ts";
import { requiredDocuments } from "#lib/engine/supporting-documents.ts";

/** What keeps an application from being filed, the first there is. */
export type Obstacle =
  | { ok: false; because: "answers"; step: string; refusals: Refusals }
  | { ok: false; because: "blocked"; step: string; gates: Gate[] }
  | { ok: false; because: "documents"; missing: RequiredDocument[] };

/** @param refusals of the answers of that context @param given the slots that hold a sound document */
export const obstacleToFiling = (
  procedure: Procedure,
  context: Context,
  refusals: Refusals,
  given: ReadonlySet<string>,
): Obstacle | undefined =>
  firstRefusal(procedure, refusals) ?? firstBlock(procedure, context) ?? firstMissing(procedure, context, given);

const firstRefusal = (procedure: Procedure, refusals: Refusals): Obstacle | undefined => {
  for (const step of procedure.steps) {
    const elsewhere = answersElsewhere(step.fields, refusals);
    const here = Object.fromEntries(Object.entries(refusals).filter(([name]) => !Object.hasOwn(elsewhere, name)));
    if (Object.keys(here).length > 0) return { ok: false, because: "answers", step: step.slug, refusals: here };
  }
  return undefined;
};

export const firstBlock = (procedure: Procedure, context: Context): Obstacle | undefined => {
  const { blocks } = gatesAt(procedure, context);
  const [first] = blocks;
  if (first === undefined) return undefined;
  const { step } = first;
  return { ok: false, because: "blocked", step, gates: blocks.filter((gate) => gate.step === step) };
};

const firstMissing = (procedure: Procedure, context: Context, given: ReadonlySet<string>): Obstacle | undefined => {
  const missing = requiredDocuments(procedure, context).filter(({ key }) => !given.has(key));
  return missing.length > 0 ? { ok: false, because: "documents", missing } : undefined;
};
