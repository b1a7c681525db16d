import { byHandle, presentDocuments, removeDocument } from "#lib/applications/supporting-documents.ts";
import { now } from "#lib/clock.ts";
import { ownFiling } from "#lib/web/own-filing.ts";
import { formOf } from "#lib/web/read-request.ts";
import { seeOther } from "#lib/web/see-other.ts";

type Context = { params: Promise<{ slug: string }> };

/** Removes a file of one’s own draft. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const filing = await ownFiling(request, (await params).slug);
  if (filing instanceof Response) return filing;
  const { citizenId, applicationId } = filing.destination;
  const form = await formOf(request);
  const document = byHandle(String(form.get("fichier")), await presentDocuments(applicationId));
  if (document) await removeDocument(citizenId, applicationId, document.id, now());
  return seeOther(filing.page);
}
