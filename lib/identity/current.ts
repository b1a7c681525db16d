import { redirect } from "next/navigation";
import { cache } from "react";
import { type Database, database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { type Agent, agentBehind } from "./accounts/agent.ts";
import { type Citizen, citizenBehind } from "./accounts/citizen.ts";
import { madeByAPerson } from "./activity.ts";
import type { Kind } from "./kind.ts";
import { signInPage } from "./motive.ts";
import { relyingParty } from "./providers.ts";
import { currentSid } from "./session-cookie.ts";
import { isLive } from "./sessions/live-session.ts";
import type { Session } from "./sessions/read-session.ts";
import { touchSession } from "./sessions/touch-session.ts";

export type { Agent } from "./accounts/agent.ts";
export type { Citizen } from "./accounts/citizen.ts";

/** Who asks, as our tables say at this request: a session ended or an account blocked elsewhere is nobody here. */
export const currentCitizen = async (): Promise<Citizen | undefined> => (await citizenHere()).person;
export const currentAgent = async (): Promise<Agent | undefined> => (await agentHere()).person;

/** Whether who asks signed in well enough to open somebody’s file. */
export const isStrongSession = async (): Promise<boolean> => isStrong((await agentHere()).session);

/** For a page. @param returnTo the page’s own address, to come back to. */
export const requireCitizen = async (returnTo: string): Promise<Citizen> => {
  const { session, person } = await citizenHere();
  return person ?? sendToSignIn("citizen", session, returnTo);
};

/** For a page or an action that opens files. @param returnTo the page’s own address, to come back to. */
export const requireAgent = async (returnTo: string): Promise<Agent> => {
  const { session, person } = await agentHere();
  const agent = person ?? sendToSignIn("agent", session, returnTo);
  return isStrong(session) ? agent : redirect(signInPage("agent", { motif: "niveau", retour: returnTo }));
};

/** For a page that opens no file: any level that lets an agent in will do. */
export const requireAnyAgent = async (returnTo: string): Promise<Agent> => {
  const { session, person } = await agentHere();
  return person ?? sendToSignIn("agent", session, returnTo);
};

/** For a route handler: `if (citizen instanceof Response) return citizen;` */
export const citizenOrRefuse = async (): Promise<Citizen | Response> =>
  (await currentCitizen()) ?? problem(401, "Connexion requise / Sign-in required");

/** For a route handler that a form leads to: `if (citizen instanceof Response) return citizen;` @param returnTo the page of that form */
export const citizenOrSignIn = async (returnTo: string): Promise<Citizen | Response> => {
  const { session, person } = await citizenHere();
  return person ?? seeOther(signInPage("citizen", { motif: session ? "bloque" : undefined, retour: returnTo }));
};

/** For a route handler that a form leads to, and that opens files. @param returnTo the page of that form */
export const agentOrSignIn = async (returnTo: string): Promise<Agent | Response> => {
  const { session, person } = await agentHere();
  if (person === undefined)
    return seeOther(signInPage("agent", { motif: session ? "bloque" : undefined, retour: returnTo }));
  return isStrong(session) ? person : seeOther(signInPage("agent", { motif: "niveau", retour: returnTo }));
};

/** For a route handler that opens files: `if (agent instanceof Response) return agent;` */
export const agentOrRefuse = async (): Promise<Agent | Response> => {
  const { session, person } = await agentHere();
  if (person === undefined) return problem(401, "Connexion requise / Sign-in required");
  return isStrong(session) ? person : problem(403, "Identification renforcée requise / Stronger sign-in required");
};

/** For a route handler that opens no file. */
export const anyAgentOrRefuse = async (): Promise<Agent | Response> =>
  (await currentAgent()) ?? problem(401, "Connexion requise / Sign-in required");

/** A session that lives while nobody is found behind it is that of an account blocked since. */
type Here<Person> = { session?: Session | undefined; person?: Person | undefined };

const personOf = async <Person>(
  kind: Kind,
  behind: (db: Database, sid: string) => Promise<Here<Person> | undefined>,
): Promise<Here<Person>> => {
  const sid = await currentSid();
  const at = machineNow();
  const { session, person } = (sid && (await behind(database(), sid))) || {};
  if (!isLive(session, kind, at)) return {};
  if (await madeByAPerson()) await touchSession(database(), session, at);
  return { session, person };
};

/** Once for all that one page draws; in an action or a handler, once for each time it asks. */
const citizenHere = cache(() => personOf("citizen", citizenBehind));
const agentHere = cache(() => personOf("agent", agentBehind));

const isStrong = (session: Session | undefined): boolean =>
  session !== undefined && relyingParty("agent").strongLevels.includes(session.acr);

const sendToSignIn = (kind: Kind, session: Session | undefined, retour: string): never =>
  redirect(signInPage(kind, { motif: session ? "bloque" : undefined, retour }));

/** RFC 9457. */
const problem = (status: 401 | 403, title: string): Response =>
  Response.json(
    { type: "about:blank", title, status },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
