import { cookies } from "next/headers";
import { database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { environment } from "#lib/environment.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { cookieNames } from "./cookies.ts";
import { discover } from "./discovery.ts";
import { newLogoutState } from "./logout-state.ts";
import { relyingParty } from "./providers.ts";
import { unseal } from "./seal.ts";
import { currentSid } from "./session-cookie.ts";
import { closeSession } from "./sessions/close-session.ts";
import type { Session } from "./sessions/read-session.ts";

/**
 * Ends the session here, then at the identity provider: on a shared computer the next person would otherwise be one click from
 * this one’s account. The session here is over whatever the provider does.
 */
export const signOut = async (request: Request): Promise<Response> => {
  if (!isSameOrigin(request)) return foreignOrigin();
  const sid = await currentSid();
  const session = sid && (await closeSession(database(), sid, machineNow()));
  await forgetCookies();
  const elsewhere = session && (await providerLogout(session));
  return seeOther(elsewhere || "/");
};

/** The cookie, and the pieces the library would have cut a long one into. */
const forgetCookies = async (): Promise<void> => {
  const jar = await cookies();
  const { name, options } = cookieNames().sessionToken;
  const pieces = jar.getAll().filter((cookie) => cookie.name === name || cookie.name.startsWith(`${name}.`));
  for (const piece of pieces) jar.set(piece.name, "", { ...options, maxAge: 0 });
};

/** OpenID Connect RP-Initiated Logout 1.0 section 2. @returns nothing when the provider does not answer. */
const providerLogout = async (session: Session): Promise<string | undefined> => {
  const { ENCRYPTION_KEY, PORTAL_URL } = environment();
  const hint = unseal(session.idTokenSealed, ENCRYPTION_KEY);
  const { issuer } = relyingParty(session.kind);
  const endpoint = session.issuer === issuer ? (await discover(issuer))?.end_session_endpoint : undefined;
  if (!hint || !endpoint) return undefined;
  const state = await newLogoutState(session.kind);
  const url = new URL(endpoint);
  url.searchParams.set("id_token_hint", hint);
  url.searchParams.set("post_logout_redirect_uri", new URL("/deconnexion/retour", PORTAL_URL).href);
  url.searchParams.set("state", state);
  return url.href;
};
