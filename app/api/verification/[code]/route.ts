import { normaliseCode } from "#lib/applications/verify-document.ts";
import { fingerprintAnswer } from "#lib/web/checked-file.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";

type Context = { params: Promise<{ code: string }> };

/** Compares a file with an issued document. Nothing of the file is kept. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return foreignOrigin();
  return fingerprintAnswer(request, `/verification/${normaliseCode((await params).code)}`);
}
