import { z } from "zod";
import { textSchema } from "#lib/engine/text-schema.ts";

/** Rubrics of the certificate, in the order of the bill; ROUNDING brings Y.1 to Y.4 to whole euros. */
export const feeCodes = ["Y.1", "Y.2", "Y.3", "Y.4", "ROUNDING", "Y.5"] as const;

export const feeLineSchema = z.object({
  code: z.enum(feeCodes),
  label: textSchema,
  cents: z.int(),
  /** The reasoning, with its figures. */
  explanation: textSchema,
  /** The legal basis, and where the tariff was read. */
  source: textSchema,
});

export const feeBreakdownSchema = z.object({
  /** The edition of the tariffs it was computed with. */
  scale: z.string().min(1),
  lines: z.array(feeLineSchema),
  /** The sum of the lines: rubric Y.6. */
  totalCents: z.int().min(0),
});

export type FeeLine = z.infer<typeof feeLineSchema>;
export type FeeBreakdown = z.infer<typeof feeBreakdownSchema>;
