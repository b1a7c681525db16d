import { ownDocument } from "#lib/applications/own-file.ts";
import { citizenOrRefuse } from "#lib/identity/current.ts";
import { downloadAnswer } from "#lib/web/file-answer.ts";

type Context = { params: Promise<{ reference: string; handle: string }> };

/** A document of one’s own application: issued to the person, or sent by them. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const citizen = await citizenOrRefuse();
  if (citizen instanceof Response) return citizen;
  const { reference, handle } = await params;
  return downloadAnswer(await ownDocument(citizen.id, reference, handle));
}
