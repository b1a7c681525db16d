import { receiveDocument } from "#lib/applications/receive-document.ts";
import { now } from "#lib/clock.ts";
import { allow } from "#lib/limits/allow.ts";
import { ownFiling } from "#lib/web/own-filing.ts";
import { uploadAnswer } from "#lib/web/upload-answer.ts";

type Context = { params: Promise<{ slug: string }> };

/** Takes one supporting document of the person’s draft, streamed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const filing = await ownFiling(request, (await params).slug);
  if (filing instanceof Response) return filing;
  await allow("upload");
  const { destination, page, language } = filing;
  const receipt = await receiveDocument(
    { headers: Object.fromEntries(request.headers), body: request.body },
    destination,
    now(),
  );
  return uploadAnswer(request, receipt, page, language);
}
