import { finishSignIn } from "#lib/identity/finish-sign-in.ts";
import { kindOfProvider } from "#lib/identity/kind.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Of the library’s addresses only `callback/<provider>` is open; the rest (session, signin, signout, csrf) has ways of our own. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [action, provider, ...rest] = (await params).nextauth;
  const kind = kindOfProvider(provider);
  if (action !== "callback" || !kind || rest.length > 0) return new Response(null, { status: 404 });
  return finishSignIn(request, kind);
}
