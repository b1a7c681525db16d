import { z } from "zod";
import { conditionSchema } from "./condition-schema.ts";
import { key } from "./field-schema.ts";
import { textSchema } from "./text-schema.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A register asked by name as soon as `needs` are answered; what it knows becomes facts under `as`. */
export const lookupSchema = z.strictObject({
  register: slug,
  as: key,
  step: slug,
  needs: z.array(z.string()).min(1),
  sends: z.record(key, z.string()),
  /** Answers, by name, that a fact fills in while the person has not written them; facts by their full name. */
  fills: z.record(z.string(), z.string()).default({}),
  /** Who provides what is filled in: said beside it. */
  provider: textSchema.optional(),
  /** Another administration is asked (CRPA L114-8): whom, why and by which text; each question is then written down, and shown to the person. */
  exchange: z
    .strictObject({ administration: textSchema, purpose: textSchema, legalBasis: z.string().min(1) })
    .optional(),
  /**
   * The code of that kind among what is sent, good for what `of` names: filing uses it up, and another filing then finds it used. What
   * becomes of it takes the place of what the register said under `says`: valid, unknown, expired, used or locked.
   */
  uses: z.strictObject({ code: slug, of: z.string(), given: z.string(), says: key }).optional(),
  /** What the person reads when the register does not answer: how to go on by hand. */
  unavailable: textSchema.optional(),
  /** What the person is shown of the answer, with where it comes from; facts by their full name. */
  shows: z
    .strictObject({
      when: conditionSchema,
      source: textSchema,
      title: z.array(z.string()).min(1),
      rows: z.array(
        z.strictObject({
          label: textSchema,
          fact: z.string(),
          display: z.enum(["plain", "day"]).default("plain"),
          unit: z.string().optional(),
          values: z.record(z.string(), textSchema).optional(),
        }),
      ),
    })
    .optional(),
});

export type Lookup = z.infer<typeof lookupSchema>;
