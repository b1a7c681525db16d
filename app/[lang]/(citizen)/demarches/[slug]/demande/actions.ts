"use server";

import { redirect } from "next/navigation";
import { controlId, rawValues } from "#app/_ui/filing/raw-values.ts";
import type { StepState } from "#app/_ui/filing/step-state.ts";
import { saveStep } from "#lib/applications/save-draft.ts";
import { now } from "#lib/clock.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { stepAddress } from "#lib/web/filing.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { readStepForm, stepPosted } from "#lib/web/read-step-form.ts";

/** Leaves a step: to the next one when all is well, or back with what to mend. */
export async function leaveStep(state: StepState, form: FormData): Promise<StepState> {
  const citizen = await requireCitizen(stepPosted(form));
  const { procedure, step, raw, reference, leaving, changed, codes, acknowledged } = await readStepForm(
    form,
    citizen.id,
  );
  const outcome = await saveStep(citizen, { procedure, step, raw, reference, now: now() });
  if (!outcome.found) redirect("/mes-demarches?envoyee=1");
  if (leaving) redirect("/mes-demarches");
  const unseen = outcome.warnings.some(({ key }) => !acknowledged.includes(key));
  const filled = Object.keys(outcome.filled).length > 0;
  if (!changed && !filled && Object.keys(outcome.refusals).length + outcome.blocks.length === 0 && !unseen)
    redirect(stepAddress(procedure, procedure.steps[procedure.steps.indexOf(step) + 1]));
  const written = { ...raw, ...outcome.filled };
  const values = { ...state.values, ...rawValues(step.fields, written, knowledge, await currentLanguage()) };
  if (changed) return { ...outcome, refusals: {}, values, codes, redrawn: true, focus: controlId(changed.focus) };
  return { ...outcome, values, codes, redrawn: filled };
}
