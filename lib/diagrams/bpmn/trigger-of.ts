import type { Duration } from "#lib/engine/duration.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Action } from "#lib/engine/workflow.ts";
import type { Exit } from "./exits.ts";
import type { Trigger } from "./graph.ts";
import type { Making } from "./making.ts";
import { participantOf } from "./participants.ts";

/** How long an amount due is waited for. */
const patience = "P30D";

/** What sets an exit off: time, a message from outside, or a condition that the portal or a civil servant finds. */
export const triggerOf = ({ diagram }: Making, { moves: [move] }: Exit): { trigger: Trigger; from?: string } => {
  const duration = move && timers(diagram.procedure)[move.action];
  if (duration) return { trigger: { kind: "timer", duration } };
  if (move?.by.includes("citizen")) return { trigger: { kind: "message" }, from: "Pool_Citizen" };
  const outside = move?.by.map(participantOf).find((found) => found !== undefined);
  return outside ? { trigger: { kind: "message" }, from: outside.id } : { trigger: { kind: "condition" } };
};

const timers = ({ clock, completion }: Procedure): Partial<Record<Action, string>> => ({
  deem_accepted: isoDuration(clock),
  deem_rejected: isoDuration(clock),
  expire: patience,
  ...(completion ? { lapse: isoDuration({ days: completion.days }) } : {}),
});

/** ISO 8601. */
const isoDuration = ({ days, weeks, months }: Duration): string => {
  if (weeks !== undefined) return `P${weeks}W`;
  return months === undefined ? `P${days ?? 0}D` : `P${months}M`;
};
