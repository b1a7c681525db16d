import { redirect } from "next/navigation";
import { cache } from "react";
import { type Database, database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { type Agent, agentOf } from "./accounts/agent.ts";
import { type Citizen, citizenOf } from "./accounts/citizen.ts";
import { madeByAPerson } from "./activity.ts";
import type { Kind } from "./kind.ts";
import { signInPage } from "./motive.ts";
import { relyingParty } from "./providers.ts";
import { currentSid } from "./session-cookie.ts";
import { liveSession } from "./sessions/live-session.ts";
import type { Session } from "./sessions/read-session.ts";
import { touchSession } from "./sessions/touch-session.ts";

export type { Agent } from "./accounts/agent.ts";
export type { Citizen } from "./accounts/citizen.ts";

/** Who asks, as our tables say at this request: a session ended or an account blocked elsewhere is nobody here. */
export const currentCitizen = cache((): Promise<Citizen | undefined> => personOf("citizen", citizenOf));
export const currentAgent = cache((): Promise<Agent | undefined> => personOf("agent", agentOf));

/** Whether this session was proved well enough to open somebody’s file. */
export const isStrongSession = async (): Promise<boolean> => {
  const session = await currentSession("agent");
  return session !== undefined && relyingParty("agent").strongLevels.includes(session.acr);
};

/** For a page. @param returnTo the page’s own address, to come back to. */
export const requireCitizen = async (returnTo: string): Promise<Citizen> =>
  (await currentCitizen()) ?? (await sendToSignIn("citizen", returnTo));

/** For a page or an action that opens files. @param returnTo the page’s own address, to come back to. */
export const requireAgent = async (returnTo: string): Promise<Agent> => {
  const agent = await requireAnyAgent(returnTo);
  return (await isStrongSession()) ? agent : redirect(signInPage("agent", { motif: "niveau", retour: returnTo }));
};

/** For a page that opens no file: any level that lets an agent in will do. */
export const requireAnyAgent = async (returnTo: string): Promise<Agent> =>
  (await currentAgent()) ?? (await sendToSignIn("agent", returnTo));

/** For a route handler: `if (citizen instanceof Response) return citizen;` */
export const citizenOrRefuse = async (): Promise<Citizen | Response> =>
  (await currentCitizen()) ?? problem(401, "Connexion requise / Sign-in required");

/** For a route handler that opens files: `if (agent instanceof Response) return agent;` */
export const agentOrRefuse = async (): Promise<Agent | Response> => {
  const agent = await anyAgentOrRefuse();
  if (agent instanceof Response || (await isStrongSession())) return agent;
  return problem(403, "Identification renforcée requise / Stronger sign-in required");
};

/** For a route handler that opens no file. */
export const anyAgentOrRefuse = async (): Promise<Agent | Response> =>
  (await currentAgent()) ?? problem(401, "Connexion requise / Sign-in required");

const personOf = async <Person>(
  kind: Kind,
  read: (db: Database, id: string) => Promise<Person | undefined>,
): Promise<Person | undefined> => {
  const session = await currentSession(kind);
  return session && read(database(), session.personId);
};

const currentSession = cache(async (kind: Kind): Promise<Session | undefined> => {
  const sid = await currentSid();
  const at = machineNow();
  const session = sid ? await liveSession(database(), sid, kind, at) : undefined;
  if (session && (await madeByAPerson())) await touchSession(database(), session, at);
  return session;
});

/** A session that lives while nobody is found behind it is that of an account blocked since. */
const sendToSignIn = async (kind: Kind, retour: string): Promise<never> => {
  const motif = (await currentSession(kind)) ? "bloque" : undefined;
  redirect(signInPage(kind, { motif, retour }));
};

/** RFC 9457. */
const problem = (status: 401 | 403, title: string): Response =>
  Response.json(
    { type: "about:blank", title, status },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
