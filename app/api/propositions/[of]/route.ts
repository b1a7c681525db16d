import { citizenOrRefuse } from "#lib/identity/current.ts";
import { allow } from "#lib/limits/allow.ts";
import { formOf } from "#lib/web/read-request.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";
import { suggestionsOf } from "#lib/web/suggestions.ts";

type Params = { params: Promise<{ of: string }> };

/** What a question may be answered with, while it is typed: a list that forms do not carry. Nothing of what a person types is put in an address. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!isSameOrigin(request)) return foreignOrigin();
  const citizen = await citizenOrRefuse();
  if (citizen instanceof Response) return citizen;
  await allow("suggestion");
  const typed = (await formOf(request)).get("debut");
  const found = await suggestionsOf((await params).of, typeof typed === "string" ? typed : "");
  return found ? Response.json(found) : new Response(null, { status: 404 });
}
