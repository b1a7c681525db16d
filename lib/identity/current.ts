import { redirect } from "next/navigation";
import { cache } from "react";
import { type Database, database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { type Agent, agentOf } from "./accounts/agent.ts";
import { type Citizen, citizenOf } from "./accounts/citizen.ts";
import type { Kind } from "./kind.ts";
import { signInPage } from "./motive.ts";
import { currentSid } from "./session-cookie.ts";
import { liveSession } from "./sessions/live-session.ts";

export type { Agent } from "./accounts/agent.ts";
export type { Citizen } from "./accounts/citizen.ts";

/** Who asks, as our tables say at this request: a session ended or an account blocked elsewhere is nobody here. */
export const currentCitizen = cache((): Promise<Citizen | undefined> => personOf("citizen", citizenOf));
export const currentAgent = cache((): Promise<Agent | undefined> => personOf("agent", agentOf));

/** For a page. @param returnTo the page’s own address, to come back to. */
export const requireCitizen = async (returnTo: string): Promise<Citizen> =>
  (await currentCitizen()) ?? redirect(signInPage("citizen", { retour: returnTo }));

/** For a page. @param returnTo the page’s own address, to come back to. */
export const requireAgent = async (returnTo: string): Promise<Agent> =>
  (await currentAgent()) ?? redirect(signInPage("agent", { retour: returnTo }));

/** For a route handler: `if (citizen instanceof Response) return citizen;` */
export const citizenOrRefuse = async (): Promise<Citizen | Response> => (await currentCitizen()) ?? unauthorized();

/** For a route handler: `if (agent instanceof Response) return agent;` */
export const agentOrRefuse = async (): Promise<Agent | Response> => (await currentAgent()) ?? unauthorized();

const personOf = async <Person>(
  kind: Kind,
  read: (db: Database, id: string) => Promise<Person | undefined>,
): Promise<Person | undefined> => {
  const sid = await currentSid();
  const session = sid && (await liveSession(database(), sid, kind, machineNow()));
  return session ? read(database(), session.personId) : undefined;
};

/** RFC 9457. */
const unauthorized = (): Response =>
  Response.json(
    { type: "about:blank", title: "Connexion requise / Sign-in required", status: 401 },
    { status: 401, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
