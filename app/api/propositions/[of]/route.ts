import { citizenOrRefuse } from "#lib/identity/current.ts";
import { allow } from "#lib/limits/allow.ts";
import { suggestionsOf } from "#lib/web/suggestions.ts";

type Params = { params: Promise<{ of: string }> };

/** What a question may be answered with, while it is typed: a list that forms do not carry. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const citizen = await citizenOrRefuse();
  if (citizen instanceof Response) return citizen;
  await allow("suggestion");
  const found = await suggestionsOf((await params).of, new URL(request.url).searchParams.get("q") ?? "");
  return found ? Response.json(found) : new Response(null, { status: 404 });
}
