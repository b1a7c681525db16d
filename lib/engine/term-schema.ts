import { z } from "zod";
import { textSchema } from "./text-schema.ts";

const answer = z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)*$/);
const words = z.strictObject({ label: textSchema, headline: textSchema });

/**
 * What is granted holds from the start of one answered day to the end of another, Paris time; from its first day its status is worded by the day it is,
 * for the person alone. Retention counts from its end.
 */
export const termSchema = z.strictObject({
  first: answer,
  last: answer,
  words: z.strictObject({ during: words, after: words }),
});

export type Term = z.infer<typeof termSchema>;
