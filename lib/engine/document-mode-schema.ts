import { z } from "zod";
import { conditionSchema } from "./condition-schema.ts";
import { textSchema } from "./text-schema.ts";

/**
 * Who gives what a document proves (CRPA L113-12, L113-13, L114-8 to L114-10). Asked: the person. Obtained by the administration, or
 * attested on honour, only when the condition holds: otherwise, as when a register is down, the person is asked after all.
 */
export const documentModeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("asked") }),
  z.strictObject({ kind: z.literal("obtained"), when: conditionSchema, from: textSchema }),
  z.strictObject({ kind: z.literal("attested"), when: conditionSchema }),
]);
