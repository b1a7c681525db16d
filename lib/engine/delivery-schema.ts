import { z } from "zod";
import { conditionSchema } from "./condition-schema.ts";
import { textSchema } from "./text-schema.ts";

const path = z.string().regex(/^(answers|facts)\.[a-zA-Z][a-zA-Z0-9.-]*$/);
const shownWhen = conditionSchema.optional();

/** What granting the application makes, as a PDF: its title, what it says, and what it is made from; a rubric that is not known is not printed. */
const downloadSchema = z.strictObject({
  title: textSchema,
  paragraphs: z.array(z.strictObject({ text: textSchema, shownWhen })).min(1),
  rubrics: z
    .array(
      z.strictObject({
        label: textSchema,
        of: path,
        display: z.enum(["plain", "day"]).default("plain"),
        unit: z.string().optional(),
        /** What is printed for each value; one that is not there is printed as it is. */
        values: z.record(z.string(), textSchema).optional(),
        shownWhen,
      }),
    )
    .default([]),
  /** Counted from the day it is made. */
  validFor: z.strictObject({ months: z.number().int().positive().max(120) }).optional(),
  legalBasis: z.string(),
});

/** How what was granted reaches the person: produced and posted, downloaded as soon as it is granted, or nothing but the decision. */
export const deliverySchema = z.union([z.enum(["post", "none"]), z.strictObject({ download: downloadSchema })]);

export type Delivery = z.infer<typeof deliverySchema>;
export type Download = z.infer<typeof downloadSchema>;
