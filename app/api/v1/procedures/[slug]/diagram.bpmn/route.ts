import { tellDiagram } from "#lib/publication/tell-diagram.ts";

type Params = { params: Promise<{ slug: string }> };

/** The procedure as a BPMN 2.0 file, for anyone; its words in English with `?lang=en`. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return tellDiagram(request, (await params).slug);
}
