import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isAsBuilt } from "#lib/procedures/registry.ts";
import { pagePolicy } from "#lib/web/policy/page-policy.ts";
import { procedureAt } from "#lib/web/policy/procedure-page.ts";

/**
 * The page of a procedure is left as it was prerendered until another version is published: it is then made for one request, under a
 * nonce. The pages that always are get theirs in `lib/web/server/give-nonce.ts`, for a third of the work. Nothing is allowed or refused
 * here: that is for the pages, the actions and the handlers.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const procedure = procedureAt(request.nextUrl.pathname);
  if (procedure === undefined || isAsBuilt(procedure)) return NextResponse.next();
  const policy = pagePolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  return NextResponse.rewrite(new URL(`/demarches/${procedure}/publiee`, request.url), {
    request: { headers },
    headers: { "content-security-policy": policy },
  });
};

export const config = { matcher: ["/demarches/:slug"] };
