import { now } from "#lib/clock.ts";
import { openVisit } from "#lib/tracking/tracking-link.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { visitCookie } from "#lib/web/visit-cookie.ts";

type Context = { params: Promise<{ token: string }> };

/** Exchanges a link for a visit, however often: mail scanners follow links too. The token goes no further than here. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const visit = await openVisit((await params).token, now());
  if (visit === undefined) return seeOther("/suivi?lien=1");
  return seeOther("/suivi/dossier", new Headers({ "Set-Cookie": visitCookie(visit) }));
}
