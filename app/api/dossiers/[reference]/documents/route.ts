import { receiveDocument } from "#lib/applications/receive-document.ts";
import { now } from "#lib/clock.ts";
import { allow } from "#lib/limits/allow.ts";
import { ownAnswer } from "#lib/web/own-answer.ts";
import { uploadAnswer } from "#lib/web/upload-answer.ts";

type Context = { params: Promise<{ reference: string }> };

/** Takes one document the service asked for, streamed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const answer = await ownAnswer(request, (await params).reference);
  if (answer instanceof Response) return answer;
  await allow("upload");
  const { destination, page, language } = answer;
  const upload = { headers: Object.fromEntries(request.headers), body: request.body };
  return uploadAnswer(request, await receiveDocument(upload, destination, now()), page, language);
}
