import { z } from "zod";
import { conditionSchema } from "./condition-schema.ts";
import { key } from "./field-schema.ts";
import { textSchema } from "./text-schema.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** An obstacle or a warning worded for the person, judged as soon as its step is left. */
export const gateSchema = z
  .strictObject({
    key: slug,
    step: slug,
    when: conditionSchema,
    effect: z.enum(["block", "warn", "send"]),
    message: textSchema,
    remedy: textSchema,
    field: key.optional(),
    /** The procedure that is the right one, and the words of the link to it. */
    to: z.strictObject({ procedure: slug, label: textSchema }).optional(),
  })
  .refine(({ effect, to }) => (effect === "send") === (to !== undefined), {
    path: ["to"],
    params: {
      remedy: {
        fr: "Une autre démarche, `to`, va avec l’effet `send`, et avec lui seul.",
        en: "Another procedure, “to”, goes with the effect “send”, and with it alone.",
      },
    },
  });

export type Gate = z.infer<typeof gateSchema>;
