import type { FrozenFee } from "#db/schema.ts";
import { type Context, valueAt } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { vehicleFeeInputSchema } from "#lib/fees/vehicle-fee-input.ts";
import { vehicleRegistrationFee } from "#lib/fees/vehicle-registration-fee.ts";

type Rule = (input: Record<string, unknown>) => FrozenFee | undefined;

/** The computations a procedure may name. Each gives undefined while something it needs is not known. */
const rules: Readonly<Record<string, Rule>> = {
  "vehicle-registration": (input) => {
    const parsed = vehicleFeeInputSchema.safeParse(input);
    return parsed.success ? vehicleRegistrationFee(parsed.data) : undefined;
  },
};

/** The fee as of `context.today`, line by line in cents. undefined: it cannot be computed yet. @throws when the definition names no known rule. */
export const feeOf = ({ fee }: Procedure, context: Context): FrozenFee | undefined => {
  if (fee.kind === "none") return { scale: "none", lines: [], totalCents: 0 };
  const rule = rules[fee.rule];
  if (rule === undefined) throw new Error(`No fee rule is named ${fee.rule}`);
  const read = Object.entries(fee.inputs).map(([name, path]) => [name, valueAt(path, context)] as const);
  return rule({
    date: context.today,
    ...fee.constants,
    ...Object.fromEntries(read.filter(([, value]) => value !== undefined)),
  });
};
