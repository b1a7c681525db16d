import { now } from "#lib/clock.ts";
import { allow } from "#lib/limits/allow.ts";
import { noProcedure, procedureAsked } from "#lib/publication/tell-procedures.ts";
import { validateSubmission } from "#lib/publication/validate-submission.ts";

type Params = { params: Promise<{ slug: string }> };

/** What is wrong with answers and what would be due, for anyone: nothing is kept. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  await allow("validation");
  const procedure = procedureAsked(request, (await params).slug);
  return procedure ? validateSubmission(request, procedure, now()) : noProcedure(request);
}
