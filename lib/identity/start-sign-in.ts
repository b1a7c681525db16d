import { database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { allow } from "#lib/limits/allow.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { ownPath } from "#lib/web/own-path.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";
import { seeOther } from "#lib/web/see-other.ts";
import type { Attempt } from "./attempt.ts";
import { withCsrfToken } from "./csrf.ts";
import { currentAgent, currentCitizen, isStrongSession } from "./current.ts";
import { discover } from "./discovery.ts";
import { type Kind, ways } from "./kind.ts";
import { askLibrary } from "./library.ts";
import { signInPage } from "./motive.ts";
import { startPatience } from "./patience.ts";
import { demanding, relyingParty } from "./providers.ts";
import { currentSid } from "./session-cookie.ts";
import { sessionState } from "./sessions/lifetimes.ts";
import { readSession } from "./sessions/read-session.ts";

/** The answer to a sign-in button: on to the identity provider, or straight to the page when already signed in. */
export const startSignIn = async (request: Request, kind: Kind): Promise<Response> => {
  if (!isSameOrigin(request)) return foreignOrigin();
  const form = await request.formData().catch(() => new FormData());
  const retour = form.has("retour") ? ownPath(form.get("retour")) : ways[kind].home;
  const stronger = kind === "agent" && form.has("renforce");
  if ((await current[kind]()) && (!stronger || (await isStrongSession()))) return seeOther(retour);
  await allow("sign-in");
  const attempt = { party: relyingParty(kind), language: await currentLanguage(), previousSid: await currentSid() };
  const left = await leave(attempt, retour, await proofAsked(attempt, stronger));
  return left ?? seeOther(signInPage(kind, { motif: "indisponible", retour }));
};

const current = { citizen: currentCitizen, agent: currentAgent } as const satisfies Record<Kind, unknown>;

/**
 * What this one request asks beyond the usual. ProConnect remembers an agent for twelve hours: one whose session here has lapsed,
 * or is too weak for the page, shows again who they are.
 */
const proofAsked = async ({ party, previousSid }: Attempt, stronger: boolean): Promise<URLSearchParams> => {
  if (stronger) return new URLSearchParams({ prompt: "login", claims: demanding(party.strongLevels) });
  return new URLSearchParams((await hasLapsed(party.kind, previousSid)) ? { prompt: "login" } : {});
};

const hasLapsed = async (kind: Kind, previousSid: string | undefined): Promise<boolean> => {
  if (kind !== "agent" || !previousSid) return false;
  const session = await readSession(database(), previousSid);
  if (session?.kind !== "agent") return false;
  const state = sessionState(session, machineNow());
  return state === "idle" || state === "expired";
};

/** Sends the browser to the provider. The library sets state, nonce and PKCE; nothing a browser sent reaches the request. */
const leave = async (attempt: Attempt, retour: string, query: URLSearchParams): Promise<Response | undefined> => {
  const patience = startPatience();
  if (!(await patience.with(discover(attempt.party.issuer)))) return undefined;
  const asked = withCsrfToken((csrfToken) => {
    const body = { csrfToken, callbackUrl: retour };
    return askLibrary(attempt, { action: "signin", method: "POST", query, body, patience });
  });
  const response = await patience.with(asked);
  const location = response?.headers.get("Location") ?? "";
  const left = URL.canParse(location) && new URL(location).searchParams.has("state");
  return left ? seeOther(location, response?.headers) : undefined;
};
