import { environment } from "#lib/environment.ts";
import { absoluteSeconds } from "./sessions/lifetimes.ts";

/** One sign-in must be over within this time. */
const signInSeconds = 15 * 60;

/** The longest life a cookie can need; the table of sessions decides, and ends most of them sooner. */
export const sessionCookieSeconds = Math.max(...Object.values(absoluteSeconds));

/**
 * The names and scope of the cookies. Over https they are `Secure` and carry the prefix `__Host-` (RFC 6265bis section 4.1.3.2),
 * which no subdomain and no plain page can set. A portal on loopback speaks http: the prefix would make some browsers and every
 * command-line client drop them, so they go without, and no one else can listen there.
 */
export const cookieNames = (portalUrl: string = environment().PORTAL_URL) => ({
  sessionToken: named(portalUrl, "session", sessionCookieSeconds),
  callbackUrl: named(portalUrl, "retour", signInSeconds),
  csrfToken: named(portalUrl, "csrf", signInSeconds),
  pkceCodeVerifier: named(portalUrl, "pkce", signInSeconds),
  state: named(portalUrl, "state", signInSeconds),
  nonce: named(portalUrl, "nonce", signInSeconds),
});

/** Holds the state of a logout. */
export const logoutCookie = (portalUrl: string = environment().PORTAL_URL) =>
  named(portalUrl, "deconnexion", signInSeconds);

const named = (portalUrl: string, name: string, maxAge: number) => {
  const secure = portalUrl.startsWith("https:");
  return {
    name: `${secure ? "__Host-" : ""}parvis-${name}`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge } as const,
  };
};
