import { database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { ownPath } from "#lib/web/own-path.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";
import { seeOther } from "#lib/web/see-other.ts";
import type { Attempt } from "./attempt.ts";
import { withCsrfToken } from "./csrf.ts";
import { currentAgent, currentCitizen } from "./current.ts";
import { discover } from "./discovery.ts";
import { type Kind, ways } from "./kind.ts";
import { askLibrary } from "./library.ts";
import { signInPage } from "./motive.ts";
import { relyingParty } from "./providers.ts";
import { currentSid } from "./session-cookie.ts";
import { sessionState } from "./sessions/lifetimes.ts";
import { readSession } from "./sessions/read-session.ts";

/** The answer to a sign-in button: on to the identity provider, or straight to the page when already signed in. */
export const startSignIn = async (request: Request, kind: Kind): Promise<Response> => {
  if (!isSameOrigin(request)) return foreignOrigin();
  const retour = await wayBack(request, kind);
  if (await current[kind]()) return seeOther(retour);
  const party = relyingParty(kind);
  if (!(await discover(party.issuer))) return seeOther(signInPage(kind, { motif: "indisponible", retour }));
  const previousSid = await currentSid();
  const attempt = { party, language: await currentLanguage(), previousSid };
  return leave(attempt, retour);
};

const current = { citizen: currentCitizen, agent: currentAgent } as const satisfies Record<Kind, unknown>;

const wayBack = async (request: Request, kind: Kind): Promise<string> => {
  const form = await request.formData().catch(() => new FormData());
  return form.has("retour") ? ownPath(form.get("retour")) : ways[kind].home;
};

/** Sends the browser to the provider. The library sets state, nonce and PKCE; nothing a browser sent reaches the request. */
const leave = async (attempt: Attempt, retour: string): Promise<Response> => {
  const query = new URLSearchParams((await mustProveAgain(attempt)) ? { prompt: "login" } : {});
  const response = await withCsrfToken((csrfToken) =>
    askLibrary(attempt, { action: "signin", method: "POST", query, body: { csrfToken, callbackUrl: retour } }),
  );
  const location = response.headers.get("Location") ?? "";
  const left = URL.canParse(location) && new URL(location).searchParams.has("state");
  if (!left) return seeOther(signInPage(attempt.party.kind, { motif: "indisponible", retour }));
  return seeOther(location, response.headers);
};

/** ProConnect remembers an agent for twelve hours: one whose session here has lapsed shows again who they are. */
const mustProveAgain = async ({ party, previousSid }: Attempt): Promise<boolean> => {
  if (party.kind !== "agent" || !previousSid) return false;
  const session = await readSession(database(), previousSid);
  if (session?.kind !== "agent") return false;
  const state = sessionState(session, machineNow());
  return state === "idle" || state === "expired";
};
