import { z } from "zod";
import type { Condition } from "./condition.ts";
import { shapeNames } from "./formats.ts";

const path = z.string().regex(/^(answers|facts)\.[a-zA-Z][a-zA-Z0-9.-]*$/);
const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ of: path, equals: scalar }),
    z.strictObject({ of: path, in: z.array(scalar).min(1) }),
    z.strictObject({ of: path, known: z.boolean() }),
    z.strictObject({ of: path, shape: z.enum(shapeNames) }),
    z.strictObject({ of: path, above: z.number() }),
    z.strictObject({ of: path, olderThanYears: z.number().int().positive() }),
    z.strictObject({ of: path, olderThanMonths: z.number().int().positive() }),
    z.strictObject({ of: path, past: z.literal(true) }),
  ]),
);
