import { tellDefinition } from "#lib/publication/tell-procedures.ts";

type Params = { params: Promise<{ slug: string }> };

/** The definition of a procedure, for anyone. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return tellDefinition(request, (await params).slug);
}
