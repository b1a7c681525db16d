import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { checkAnswers, namesOf, type Refusals } from "#lib/engine/answers.ts";
import type { Answers, Facts } from "#lib/engine/condition.ts";
import { type Gates, gatesAt } from "#lib/engine/gates.ts";
import type { Procedure, Step } from "#lib/engine/procedure.ts";
import { contextOf, gatherFacts } from "./context.ts";
import { draftExpiry, type Filer, openDraft, ownDraft } from "./drafts.ts";
import { imposeIdentity } from "./verified-identity.ts";

/** @param reference of the draft the page was drawn for; empty when there was none yet. */
export type StepInput = { procedure: Procedure; step: Step; raw: Answers; reference: string; now: Date };
export type StepOutcome =
  | { found: false }
  | ({ found: true; refusals: Refusals; savedAt: Date; facts: Facts; reference: string } & Gates);

/** Keeps everything typed, right or wrong, then judges it. Registers are asked before anything is written. `found: false` when that draft was sent or thrown away meanwhile. */
export const saveStep = async (filer: Filer, input: StepInput): Promise<StepOutcome> => {
  const { procedure, step, raw, now } = input;
  const draft =
    input.reference === "" ? await openDraft(filer, procedure, now) : await ownDraft(filer.id, procedure.slug);
  if (draft === undefined || (input.reference !== "" && draft.reference !== input.reference)) return { found: false };
  const typed = imposeIdentity(procedure, filer, { ...draft.answers, ...raw });
  const context = contextOf({ answers: typed, facts: draft.facts }, now);
  const { answers, refusals } = checkAnswers(step.fields, typed, context);
  const merged = merge(step, typed, answers, refusals);
  const facts = await gatherFacts(procedure, { ...context, answers: merged }, step);
  const saved = await write(draft.applicationId, procedure, { answers: merged, facts, draftStep: step.slug }, now);
  if (!saved) return { found: false };
  const gates = gatesAt(procedure, { ...context, answers: merged, facts }, step.slug);
  return { found: true, refusals, savedAt: now, facts, reference: draft.reference, ...gates };
};

/** A right answer is kept normalised, a wrong one as it was typed, one to a hidden question not at all. */
const merge = (step: Step, typed: Answers, right: Answers, refusals: Refusals): Answers => {
  const asked = new Set(step.fields.flatMap(namesOf));
  const elsewhere = Object.entries(typed).filter(([name]) => !asked.has(name));
  const wrong = Object.keys(refusals).map((name) => [name, typed[name] ?? ""] as const);
  return { ...Object.fromEntries(elsewhere), ...right, ...Object.fromEntries(wrong) };
};

type Saved = { answers: Answers; facts: Facts; draftStep: string };

const write = async (applicationId: string, procedure: Procedure, saved: Saved, now: Date): Promise<boolean> => {
  const rows = await database()
    .update(applications)
    .set({ ...saved, draftSavedAt: now, draftExpiresAt: draftExpiry(procedure, now), updatedAt: now })
    .where(and(eq(applications.applicationId, applicationId), eq(applications.decision, "draft")))
    .returning({ reference: applications.reference });
  return rows.length > 0;
};
