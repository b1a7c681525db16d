import { z } from "zod";
import type { Condition } from "./condition.ts";
import { shapeNames } from "./formats.ts";

/** `row.` stands for the answers of a row of a group, where there is one. */
const path = z.string().regex(/^(answers|facts|row)\.[a-zA-Z][a-zA-Z0-9.-]*$/);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const amount = z.union([
  z.number(),
  z.strictObject({ product: z.array(path).min(1).max(4), plus: z.number().optional() }),
]);
const moment = z.strictObject({
  of: z.union([z.literal("today"), path]),
  days: z.number().int().optional(),
  months: z.number().int().optional(),
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ of: path, equals: scalar }),
    z.strictObject({ of: path, in: z.array(scalar).min(1) }),
    z.strictObject({ of: path, includes: z.string() }),
    z.strictObject({ of: path, sameAs: path }),
    z.strictObject({ of: path, known: z.boolean() }),
    z.strictObject({ of: path, shape: z.enum(shapeNames) }),
    z.strictObject({ of: path, above: amount }),
    z.strictObject({ of: path, below: amount }),
    z.strictObject({ of: path, before: moment }),
    z.strictObject({ of: path, after: moment }),
    z.strictObject({ of: path, rowsAtLeast: z.number().int().positive() }),
    z.strictObject({ of: path, some: conditionSchema }),
    z.strictObject({ of: path, olderThanYears: z.number().int().positive() }),
    z.strictObject({ of: path, olderThanMonths: z.number().int().positive() }),
    z.strictObject({ of: path, past: z.literal(true) }),
  ]),
);
