import { z } from "zod";
import { textSchema } from "#lib/engine/text-schema.ts";

export const feeLineSchema = z.object({
  /** A rubric of the certificate, or the procedure’s own; ROUNDING is printed without. */
  code: z.string().min(1),
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
  /** The sum of the lines; rubric Y.6 of a certificate. */
  totalCents: z.int().min(0),
});

export type FeeLine = z.infer<typeof feeLineSchema>;
export type FeeBreakdown = z.infer<typeof feeBreakdownSchema>;
