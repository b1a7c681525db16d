import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { pagePolicy } from "#lib/web/policy/page-policy.ts";

/**
 * Gives each page made for one request its nonce; Next reads it from the request's header and puts it on its scripts. Nothing is
 * allowed or refused here: that is for the pages, the actions and the handlers.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const policy = pagePolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  return NextResponse.next({ request: { headers }, headers: { "content-security-policy": policy } });
};

/** The pages made for one request, and nothing else: the build refuses a page that is forgotten here, or prerendered. */
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
    "/demarches/:slug/demande",
    "/demarches/:slug/demande/:step",
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
