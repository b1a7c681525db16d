import type { IncomingMessage } from "node:http";
import { environment } from "#lib/environment.ts";

/**
 * The network address a request came from. Each of our own front servers adds the address it saw at the end of X-Forwarded-For
 * (as many as TRUSTED_PROXIES says); what comes before was written by anyone.
 */
export const addressOf = (request: IncomingMessage, trustedProxies = environment().TRUSTED_PROXIES): string => {
  const seen = request.socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return seen;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  return forwarded.at(-trustedProxies)?.trim() || seen;
};
