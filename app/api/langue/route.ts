import { asLanguage } from "#lib/engine/text.ts";
import { languageCookie } from "#lib/web/language.ts";
import { ownPath } from "#lib/web/own-path.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return foreignOrigin();
  const form = await request.formData().catch(() => new FormData());
  const cookie = languageCookie(asLanguage(form.get("langue")));
  const location = form.has("retour") ? ownPath(form.get("retour")) : cameFrom(request);
  return new Response(null, {
    status: 303,
    headers: { Location: location, "Set-Cookie": cookie, "Cache-Control": "no-store" },
  });
}

/** The page the form was sent from: its Referer, when it is one of ours. */
function cameFrom(request: Request): string {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const url = new URL(referer);
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return url.host === host ? ownPath(url.pathname + url.search) : "/";
}
