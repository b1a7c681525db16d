import { environment } from "#lib/environment.ts";

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers say so themselves (Fetch Metadata);
 * over plain http beyond loopback they only name the origin. One that says neither is refused.
 */
export const isSameOrigin = (
  request: Pick<Request, "headers">,
  portalUrl: string = environment().PORTAL_URL,
): boolean => {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return request.headers.get("origin") === new URL(portalUrl).origin;
};

/** For a route handler: `if (!isSameOrigin(request)) return foreignOrigin();` */
export const foreignOrigin = (): Response => new Response(null, { status: 403 });
