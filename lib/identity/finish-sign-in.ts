import { cookies } from "next/headers";
import { environment } from "#lib/environment.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { ownPath } from "#lib/web/own-path.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { accessRefusedAddress } from "./access-refused.ts";
import type { Attempt } from "./attempt.ts";
import { cookieNames } from "./cookies.ts";
import { currentAgent, currentCitizen } from "./current.ts";
import { discover } from "./discovery.ts";
import { type Kind, ways } from "./kind.ts";
import { askLibrary } from "./library.ts";
import { type Motive, motiveOfError, signInPage } from "./motive.ts";
import { startPatience } from "./patience.ts";
import { relyingParty } from "./providers.ts";
import { currentSid } from "./session-cookie.ts";

/** The way back from the identity provider: signed in and on to the page, or back to the sign-in page with the reason. */
export const finishSignIn = async (request: Request, kind: Kind): Promise<Response> => {
  const retour = await wayBack(kind);
  const query = new URL(request.url).searchParams;
  const error = query.get("error");
  if (error !== null) return stay(kind, motiveOfError(error), retour);
  const party = relyingParty(kind);
  const patience = startPatience();
  if (!(await patience.with(discover(party.issuer)))) return stay(kind, "indisponible", retour);
  const attempt: Attempt = { party, language: await currentLanguage(), previousSid: await currentSid() };
  const response = await patience.with(askLibrary(attempt, { action: "callback", method: "GET", query, patience }));
  if (!response) return stay(kind, "indisponible", retour);
  if (attempt.outcome?.kind !== "opened") return stay(kind, attempt.outcome?.motive ?? "echec", retour);
  await forgetAttempt();
  return seeOther(retour, sessionCookie(response));
};

/** Where the person was going, as the library wrote it down when they left. */
const wayBack = async (kind: Kind): Promise<string> => {
  const kept = (await cookies()).get(cookieNames().callbackUrl.name)?.value ?? "";
  const { origin } = new URL(environment().PORTAL_URL);
  return kept.startsWith(`${origin}/`) ? ownPath(kept.slice(origin.length)) : ways[kind].home;
};

/**
 * Not signed in by this answer. A provider may call twice with the same code, and the second time fails: whoever is signed in
 * already goes on (nobody can be signed in as someone else this way).
 */
const stay = async (kind: Kind, motif: Motive, retour: string): Promise<Response> => {
  await forgetAttempt();
  if (motif === "echec" && (await current[kind]())) return seeOther(retour);
  return seeOther(motif === "acces" ? accessRefusedAddress : signInPage(kind, { motif, retour }));
};

const current = { citizen: currentCitizen, agent: currentAgent } as const satisfies Record<Kind, unknown>;

/** Every cookie of the attempt has served. */
const forgetAttempt = async (): Promise<void> => {
  const jar = await cookies();
  const { sessionToken: _, ...passing } = cookieNames();
  for (const { name, options } of Object.values(passing)) jar.set(name, "", { ...options, maxAge: 0 });
};

/** Of what the library sets, the session alone. */
const sessionCookie = (response: Response): Headers => {
  const { name } = cookieNames().sessionToken;
  const headers = new Headers();
  for (const line of response.headers.getSetCookie())
    if (line.startsWith(`${name}=`)) headers.append("Set-Cookie", line);
  return headers;
};
