import { type Actor, agentActor } from "#lib/applications/actor.ts";

/** Who works on a case: everything they may see or do is bounded by their service. */
export type Caseworker = {
  id: string;
  serviceId: string;
  role: "caseworker" | "supervisor" | "administrator";
  displayName: string;
};

export const actorOf = (agent: Caseworker): Actor => agentActor(agent);
