import { begunProcedure } from "#lib/applications/drafts.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { now } from "#lib/clock.ts";
import { citizenOrSignIn } from "#lib/identity/current.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { stepAddress } from "#lib/web/filing.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { isScripted } from "#lib/web/plain-form.ts";
import { formOf } from "#lib/web/read-request.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { pageAfterSending, sendingKey } from "#lib/web/sending.ts";

type Context = { params: Promise<{ slug: string }> };

/** Files the application once, then leads to the payment or to the confirmation; refused, back to where it is to be mended. A script is told where. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return foreignOrigin();
  const latest = procedureBySlug((await params).slug);
  if (latest === undefined) return new Response(null, { status: 404 });
  const citizen = await citizenOrSignIn(stepAddress(latest, undefined));
  if (citizen instanceof Response) return citizen;
  const form = await formOf(request);
  const key = sendingKey(form);
  const procedure = await begunProcedure(citizen.id, latest.slug);
  if (procedure === undefined || key === undefined) return new Response(null, { status: 404 });
  const declared = Object.fromEntries(
    procedure.steps.at(-1)?.fields.map(({ key }) => [key, form.get(key) === "yes" ? "yes" : ""]) ?? [],
  );
  const filer = { ...citizen, language: await currentLanguage() };
  const outcome = await submitApplication(filer, procedure, key, declared, now());
  const next = pageAfterSending(outcome, procedure);
  return isScripted(request) ? Response.json({ next }) : seeOther(next);
}
