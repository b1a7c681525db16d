import { z } from "zod";
import { conditionSchema } from "./condition-schema.ts";
import { key } from "./field-schema.ts";
import { textSchema } from "./text-schema.ts";

/** What several answers must be together: it is wrong when `when` holds, and said at `field`. */
export const ruleSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The name of an answer: `returnDate`, `home.city`; within a row of `each` when there is one. */
  field: z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)*$/),
  /** A group, each row of which is judged by itself; `row.start` in the condition is an answer of the row. */
  each: key.optional(),
  when: conditionSchema,
  effect: z.enum(["refuse", "warn"]).default("refuse"),
  message: textSchema,
});

export type Rule = z.infer<typeof ruleSchema>;
