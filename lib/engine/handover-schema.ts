import { z } from "zod";
import { textSchema } from "./text-schema.ts";

/** A code that filing gives the person, to hand to somebody else, whose own application it opens: drawn at random, good once and for so many days. */
export const handoverSchema = z.strictObject({
  /** Its kind: a look-up that `uses` this kind takes it. */
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The answer it is good for, and for nothing else. */
  of: z.string(),
  digits: z.number().int().min(5).max(12).default(5),
  days: z.number().int().positive().max(90),
  label: textSchema,
  hint: textSchema,
  /** Whose application it opens, as a diagram calls them. */
  to: textSchema.optional(),
  /** What is said on the file once an application was filed with it. */
  used: textSchema,
});
