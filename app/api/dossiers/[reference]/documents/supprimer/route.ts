import { byHandle, presentDocuments, removeDocument } from "#lib/applications/supporting-documents.ts";
import { now } from "#lib/clock.ts";
import { ownAnswer } from "#lib/web/own-answer.ts";
import { formOf } from "#lib/web/read-request.ts";
import { seeOther } from "#lib/web/see-other.ts";

type Context = { params: Promise<{ reference: string }> };

/** Removes a file added to answer the service. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const answer = await ownAnswer(request, (await params).reference);
  if (answer instanceof Response) return answer;
  const { citizenId, applicationId, asked } = answer.destination;
  const form = await formOf(request);
  const document = byHandle(String(form.get("fichier")), await presentDocuments(applicationId));
  if (document) await removeDocument(citizenId, applicationId, document.id, now(), asked.since);
  return seeOther(answer.page);
}
