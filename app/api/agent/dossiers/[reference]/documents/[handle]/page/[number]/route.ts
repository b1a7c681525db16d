import { z } from "zod";
import { drawPage, findDocument, turns } from "#lib/back-office/file/read-document.ts";
import { agentOrRefuse } from "#lib/identity/current.ts";
import { readableAnswer } from "#lib/web/unreadable-answer.ts";

type Context = { params: Promise<{ reference: string; handle: string; number: string }> };

const asked = z.object({
  number: z.coerce.number().int().min(1).max(999),
  width: z.coerce.number().int().min(16).max(4_000).catch(800),
  rotation: z.coerce.number().catch(0),
});

/** A page of a document as an image that we drew, kept by the agent’s own browser only. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const agent = await agentOrRefuse();
  if (agent instanceof Response) return agent;
  const { reference, handle, number } = await params;
  const query = new URL(request.url).searchParams;
  const page = asked.safeParse({ number, width: query.get("largeur"), rotation: query.get("rotation") });
  const document = page.success ? await findDocument(agent, { reference, handle }) : undefined;
  if (!page.success || document === undefined) return new Response(null, { status: 404 });
  const turn = turns.find((each) => each === page.data.rotation) ?? 0;
  const etag = `"${document.sha256}-${page.data.number}-${page.data.width}-${turn}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return readableAnswer(document, async () => {
    const image = await drawPage(document, { ...page.data, turn });
    if (image === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(image), { headers: { ...headers, "Content-Type": "image/webp" } });
  });
}
