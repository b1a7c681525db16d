import { saveStep } from "#lib/applications/save-draft.ts";
import { now } from "#lib/clock.ts";
import { citizenOrRefuse } from "#lib/identity/current.ts";
import { formOf } from "#lib/web/read-request.ts";
import { readStepForm } from "#lib/web/read-step-form.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";

/** Saves what is being typed and says what the registers know of it. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return foreignOrigin();
  const citizen = await citizenOrRefuse();
  if (citizen instanceof Response) return citizen;
  const { codes, ...step } = await readStepForm(await formOf(request), citizen.id);
  const outcome = await saveStep(citizen, { ...step, now: now() });
  if (!outcome.found) return Response.json({ error: "gone" }, { status: 409 });
  const { reference, savedAt, facts, filled, blocks, warnings } = outcome;
  return Response.json({ reference, savedAt, facts, filled, codes, blocks, warnings });
}
