import type { FrozenFee } from "#db/schema.ts";
import { type Context, holds, valueAt } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { fixedFee } from "#lib/fees/fixed-fee.ts";
import { productFee } from "#lib/fees/product-fee.ts";
import { vehicleFeeInputSchema } from "#lib/fees/vehicle-fee-input.ts";
import { vehicleRegistrationFee } from "#lib/fees/vehicle-registration-fee.ts";

type Rule = (input: Record<string, unknown>) => FrozenFee | undefined;
type Computed = Extract<Procedure["fee"], { kind: "computed" }>;

/** The computations a procedure may name. Each gives undefined while something it needs is not known. */
const rules: ReadonlyMap<string, Rule> = new Map([
  [
    "vehicle-registration",
    (input) => {
      const parsed = vehicleFeeInputSchema.safeParse(input);
      return parsed.success ? vehicleRegistrationFee(parsed.data) : undefined;
    },
  ],
]);

export const feeRules: ReadonlySet<string> = new Set(rules.keys());

/** The fee as of `context.today`, line by line in cents. undefined: it cannot be computed yet. @throws when the definition names no known rule. */
export const feeOf = ({ fee }: Pick<Procedure, "fee">, context: Context): FrozenFee | undefined => {
  switch (fee.kind) {
    case "none":
      return { scale: "none", lines: [], totalCents: 0 };
    case "fixed":
      return fixedFee(fee, context);
    case "product":
      return productFee(fee, context);
    case "computed":
      return computedFee(fee, context);
  }
};

const computedFee = ({ rule: name, constants, inputs, cases }: Computed, context: Context): FrozenFee | undefined => {
  const rule = rules.get(name);
  if (rule === undefined) throw new Error(`No fee rule is named ${name}`);
  const read = Object.entries(inputs).map(([input, path]) => [input, valueAt(path, context)] as const);
  const chosen = Object.entries(cases).map(
    ([input, each]) => [input, each.find(({ when }) => holds(when, context))?.value] as const,
  );
  const known = [...read, ...chosen].filter(([, value]) => value !== undefined);
  return rule({ date: context.today, ...constants, ...Object.fromEntries(known) });
};
