import { z } from "zod";
import { fieldSchema } from "./field-schema.ts";
import { textSchema } from "./text-schema.ts";

/** A second part, asked once the application is filed and something else has happened: the person completes it in time, or it lapses. */
export const completionSchema = z.strictObject({
  /** Counted from the day of the filing; the last one included. */
  days: z.number().int().positive().max(366),
  title: textSchema,
  intro: textSchema.optional(),
  /** Where the person is asked to begin it. */
  prompt: textSchema,
  send: textSchema,
  fields: z.array(fieldSchema).min(1),
  /** What is read on the file once the time has passed. */
  lapsed: textSchema,
});

export type Completion = z.infer<typeof completionSchema>;
