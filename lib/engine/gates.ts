import { type Context, holds } from "./condition.ts";
import type { Gate, Procedure } from "./procedure.ts";

export type Gates = { blocks: Gate[]; warnings: Gate[] };

/** What stops and what warns, for one step or for the whole application. */
export const gatesAt = (procedure: Procedure, context: Context, step?: string): Gates => {
  const open = procedure.gates.filter(
    (gate) => (step === undefined || gate.step === step) && holds(gate.when, context),
  );
  return {
    blocks: open.filter((gate) => gate.effect === "block"),
    warnings: open.filter((gate) => gate.effect === "warn"),
  };
};
