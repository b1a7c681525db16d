import { byHandle, presentDocuments } from "#lib/applications/supporting-documents.ts";
import { previewAnswer } from "#lib/web/file-answer.ts";
import { ownFiling } from "#lib/web/own-filing.ts";

type Context = { params: Promise<{ slug: string; handle: string }> };

/** The first page of a file of one’s own draft, small, as we draw it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, handle } = await params;
  const filing = await ownFiling(request, slug);
  if (filing instanceof Response) return filing;
  return previewAnswer(byHandle(handle, await presentDocuments(filing.destination.applicationId)), 1, 320);
}
