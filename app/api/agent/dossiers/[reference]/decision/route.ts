import { z } from "zod";
import { done, gestures } from "#app/[lang]/(back-office)/agent/dossiers/[reference]/done.ts";
import { refusalWords } from "#app/[lang]/(back-office)/agent/refusal-words.ts";
import { normaliseReference } from "#lib/applications/reference.ts";
import { approve } from "#lib/back-office/approve.ts";
import { claim } from "#lib/back-office/claim.ts";
import { now } from "#lib/clock.ts";
import { agentOrSignIn } from "#lib/identity/current.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { isScripted, pageWith } from "#lib/web/plain-form.ts";
import { formOf, parseForm } from "#lib/web/read-request.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";
import { seeOther } from "#lib/web/see-other.ts";

type Context = { params: Promise<{ reference: string }> };

const decision = z.object({ expectedVersion: z.coerce.number().int(), gesture: z.enum(gestures) });

/** Claims or approves. To a script: what to say of it. To a plain form: back to the page, which says it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return foreignOrigin();
  const reference = normaliseReference((await params).reference);
  const page = `/agent/dossiers/${reference}`;
  const agent = await agentOrSignIn(page);
  if (agent instanceof Response) return agent;
  const form = await formOf(request);
  const asked = { expectedVersion: form.get("version"), gesture: form.get("geste") };
  const { expectedVersion, gesture } = parseForm(decision, asked);
  const outcome = await { claim, approve }[gesture](agent, { reference, expectedVersion }, now());
  if (!outcome.ok && outcome.because === "absent") return new Response(null, { status: 404 });
  if (!isScripted(request))
    return seeOther(pageWith(request, page, outcome.ok ? { fait: gesture } : { refus: outcome.because }));
  const language = await currentLanguage();
  if (outcome.ok) return Response.json(done(gesture, language));
  return Response.json({ words: refusalWords(outcome, { language, now: now() }), isRefusal: true });
}
