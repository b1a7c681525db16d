import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isAsBuilt } from "#lib/procedures/registry.ts";
import { pagePolicy } from "#lib/web/policy/page-policy.ts";
import { procedureAt } from "#lib/web/policy/procedure-page.ts";

/**
 * Gives each page made for one request its nonce; Next reads it from the request's header and puts it on its scripts. Nothing is
 * allowed or refused here: that is for the pages, the actions and the handlers.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const procedure = procedureAt(request.nextUrl.pathname);
  if (procedure !== undefined && isAsBuilt(procedure)) return NextResponse.next();
  const policy = pagePolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const given = { request: { headers }, headers: { "content-security-policy": policy } };
  if (procedure === undefined) return NextResponse.next(given);
  return NextResponse.rewrite(new URL(`/demarches/${procedure}/publiee`, request.url), given);
};

/**
 * The pages made for one request: the build refuses a page that is forgotten here, or prerendered. That of a procedure is both: it is
 * left as it was prerendered until another version is published.
 */
export const config = {
  matcher: [
    "/agent",
    "/agent/dossiers",
    "/agent/dossiers/groupe",
    "/agent/dossiers/:reference",
    "/agent/dossiers/:reference/(classement|complement|refus)",
    "/agent/expeditions",
    "/connexion",
    "/connexion/agent",
    "/demarches",
    "/demarches/:slug",
    "/demarches/:slug/demande",
    "/demarches/:slug/demande/:step",
    "/demarches/:slug/publiee",
    "/demo",
    "/mes-demarches",
    "/mes-demarches/:reference",
    "/mes-demarches/:reference/(adresse|complement|retrait)",
    "/suivi",
    "/suivi/dossier",
    "/verification",
    "/verification/:code",
  ],
};
