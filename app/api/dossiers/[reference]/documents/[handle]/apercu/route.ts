import { ownDocument } from "#lib/applications/own-file.ts";
import { citizenOrRefuse } from "#lib/identity/current.ts";
import { previewAnswer } from "#lib/web/file-answer.ts";

type Context = { params: Promise<{ reference: string; handle: string }> };

/** Its first page, small, as we draw it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const citizen = await citizenOrRefuse();
  if (citizen instanceof Response) return citizen;
  const { reference, handle } = await params;
  return previewAnswer(await ownDocument(citizen.id, reference, handle), 1, 320);
}
