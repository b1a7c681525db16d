import { now } from "#lib/clock.ts";
import { tellSchema } from "#lib/publication/tell-procedures.ts";

type Params = { params: Promise<{ slug: string }> };

/** The JSON Schema of a submission, for anyone. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return tellSchema(request, (await params).slug, now());
}
