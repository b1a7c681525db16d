import type { ActorKind } from "#lib/engine/workflow.ts";

export type Channel = "online" | "counter" | "post" | "phone";

/** Who acts. `name` is what the citizen reads in the history. */
export type Actor = { kind: ActorKind; id: string | null; name: string; channel: Channel };

export const citizenActor = (citizen: { id: string; displayName: string }): Actor => ({
  kind: "citizen",
  id: citizen.id,
  name: citizen.displayName,
  channel: "online",
});
export const agentActor = (agent: { id: string; displayName: string }): Actor => ({
  kind: "agent",
  id: agent.id,
  name: agent.displayName,
  channel: "online",
});
export const machineActor = (kind: Exclude<ActorKind, "citizen" | "agent">, name: string): Actor => ({
  kind,
  id: null,
  name,
  channel: "online",
});

export type Person = { id: string; displayName: string };
