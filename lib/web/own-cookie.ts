import { environment } from "#lib/environment.ts";

const isSecure = (): boolean => environment().PORTAL_URL.startsWith("https:");

/** RFC 6265bis section 4.1.3.2: over https the prefix keeps subdomains and plain pages from setting it. */
export const ownCookieName = (name: string): string => (isSecure() ? `__Host-${name}` : name);

/** A line of Set-Cookie. @param lifetime `Max-Age=…` or `Expires=…` */
export const ownCookie = (name: string, value: string, lifetime: string): string =>
  [
    `${ownCookieName(name)}=${value}`,
    "Path=/",
    lifetime,
    "HttpOnly",
    "SameSite=Lax",
    ...(isSecure() ? ["Secure"] : []),
  ].join("; ");
