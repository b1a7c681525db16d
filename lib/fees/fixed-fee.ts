import { type Context, holds } from "#lib/engine/condition.ts";
import type { FeeRule } from "#lib/engine/fee-schema.ts";
import { editionOf, isInForce } from "./dated.ts";
import type { FeeBreakdown } from "./fee-breakdown.ts";

type Fixed = Extract<FeeRule, { kind: "fixed" }>;

/** The lines that are due that day and in that situation. undefined: none of them is in force, so nobody knows what is due. */
export const fixedFee = ({ lines }: Fixed, context: Context): FeeBreakdown | undefined => {
  const known = lines.filter((line) => isInForce(line, context.today));
  if (known.length === 0) return undefined;
  const due = known.filter(({ dueWhen }) => dueWhen === undefined || holds(dueWhen, context));
  return {
    scale: editionOf(known),
    lines: due.map(({ code, label, cents, explanation, source }) => ({ code, label, cents, explanation, source })),
    totalCents: due.reduce((sum, { cents }) => sum + cents, 0),
  };
};
