import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { checkAnswers, namesOf, type Refusals } from "#lib/engine/answers.ts";
import type { Answers, Facts } from "#lib/engine/condition.ts";
import { type Gates, gatesAt } from "#lib/engine/gates.ts";
import type { Procedure, Step } from "#lib/engine/procedure.ts";
import { contextOf, gatherFacts } from "./context.ts";
import { draftExpiry, type Filer, ownDraft } from "./drafts.ts";
import { imposeIdentity } from "./verified-identity.ts";

type StepInput = { procedure: Procedure; step: Step; raw: Answers; now: Date };
export type StepOutcome = { found: false } | ({ found: true; refusals: Refusals; savedAt: Date } & Gates);

/** Leaves a step: everything typed is kept, then judged. Registers are asked before anything is written. */
export const saveStep = async (filer: Filer, { procedure, step, raw, now }: StepInput): Promise<StepOutcome> => {
  const draft = await ownDraft(filer.id, procedure.slug);
  if (draft === undefined) return { found: false };
  const context = contextOf(
    { answers: imposeIdentity(procedure, filer, { ...draft.answers, ...raw }), facts: draft.facts },
    now,
  );
  const { answers, refusals } = checkAnswers(step.fields, context.answers, context);
  const merged = merge(step, context.answers, answers, refusals);
  const facts = await gatherFacts(procedure, { ...context, answers: merged }, step);
  await write(filer.id, procedure, { answers: merged, facts, draftStep: step.slug }, now);
  return {
    found: true,
    refusals,
    savedAt: now,
    ...gatesAt(procedure, { ...context, answers: merged, facts }, step.slug),
  };
};

/** Saves what is being typed, right or wrong. @returns when it was saved, or undefined when the draft is gone. */
export const keepTyping = async (filer: Filer, { procedure, step, raw, now }: StepInput): Promise<Date | undefined> => {
  const draft = await ownDraft(filer.id, procedure.slug);
  if (draft === undefined) return undefined;
  const answers = imposeIdentity(procedure, filer, { ...draft.answers, ...raw });
  return (await write(filer.id, procedure, { answers, facts: draft.facts, draftStep: step.slug }, now))
    ? now
    : undefined;
};

/** A right answer is kept normalised, a wrong one as it was typed, one to a hidden question not at all. */
const merge = (step: Step, typed: Answers, right: Answers, refusals: Refusals): Answers => {
  const asked = new Set(step.fields.flatMap(namesOf));
  const elsewhere = Object.entries(typed).filter(([name]) => !asked.has(name));
  const wrong = Object.keys(refusals).map((name) => [name, typed[name] ?? ""] as const);
  return { ...Object.fromEntries(elsewhere), ...right, ...Object.fromEntries(wrong) };
};

type Saved = { answers: Answers; facts: Facts; draftStep: string };

const write = async (citizenId: string, procedure: Procedure, saved: Saved, now: Date): Promise<boolean> => {
  const rows = await database()
    .update(applications)
    .set({ ...saved, draftSavedAt: now, draftExpiresAt: draftExpiry(procedure, now), updatedAt: now })
    .where(
      and(
        eq(applications.citizenId, citizenId),
        eq(applications.procedureSlug, procedure.slug),
        eq(applications.decision, "draft"),
      ),
    )
    .returning({ reference: applications.reference });
  return rows.length > 0;
};
