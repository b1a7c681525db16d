import type { DocumentRow } from "#lib/applications/supporting-documents.ts";
import { findDocument, readContent } from "#lib/back-office/file/read-document.ts";
import { openFile } from "#lib/back-office/open-file.ts";
import { now } from "#lib/clock.ts";
import { mediaTypes } from "#lib/documents/media-type.ts";
import { agentOrRefuse } from "#lib/identity/current.ts";
import { inertPolicy, policyHeader } from "#lib/web/policy/content-policy.ts";
import { readableAnswer } from "#lib/web/unreadable-answer.ts";

type Context = { params: Promise<{ reference: string; handle: string }> };

/** The file itself, to keep: never shown by our origin, and its being read is recorded. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const agent = await agentOrRefuse();
  if (agent instanceof Response) return agent;
  const wanted = await params;
  const document = await findDocument(agent, wanted);
  if (document === undefined) return new Response(null, { status: 404 });
  await openFile(agent, { reference: wanted.reference, reason: "review" }, now());
  return readableAnswer(document, () => fileAnswer(document));
}

const fileAnswer = async (document: DocumentRow): Promise<Response> => {
  const content = await readContent(document);
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": mediaTypes.find((each) => each === document.mediaType) ?? "application/octet-stream",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
      [policyHeader]: inertPolicy,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
};
