import { z } from "zod";
import { isDay } from "./calendar.ts";
import { conditionSchema } from "./condition-schema.ts";
import { textSchema } from "./text-schema.ts";

const day = z.string().refine(isDay, {
  params: { remedy: { fr: "Un jour s’écrit AAAA-MM-JJ.", en: "A day is written YYYY-MM-DD." } },
});
const path = z.string().regex(/^(answers|facts)\.[a-zA-Z][a-zA-Z0-9.-]*$/);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const cents = z.number().int().min(0).max(100_000_000);

/** Paid before anyone reviews it, or once it is granted. */
const when = z.enum(["before-review", "after-decision"]).default("before-review");
/** From its first day to its last; without one, always. */
const validity = { from: day.optional(), until: day.optional() };

/** What is printed and shown of a line: a short code, what it is, why that much, and by which text. */
const line = { code: z.string().min(1).max(12), label: textSchema, source: textSchema };

const fixedLine = z.strictObject({
  ...line,
  cents,
  explanation: textSchema,
  /** Absent: always due. */
  dueWhen: conditionSchema.optional(),
  ...validity,
});

/** The price of one unit for a whole `duration.per`; the first that holds on the day applies. */
const tariff = z.strictObject({ cents, label: textSchema, appliesWhen: conditionSchema.optional(), ...validity });

const duration = z.discriminatedUnion("kind", [
  /** Months begun from one day to another, the last among them. */
  z.strictObject({ kind: z.literal("between"), first: path, last: path, per: z.number().int().positive() }),
  z.strictObject({ kind: z.literal("months"), of: path, per: z.number().int().positive() }),
]);

export const feeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("fixed"), when, lines: z.array(fixedLine).min(1) }),
  /** By a rule of ours, named. An input is read in an answer or a fact, is always the same, or follows the first case that holds. */
  z.strictObject({
    kind: z.literal("computed"),
    rule: slug,
    when,
    inputs: z.record(z.string(), z.string()),
    constants: z.record(z.string(), z.string()).default({}),
    cases: z
      .record(z.string(), z.array(z.strictObject({ when: conditionSchema, value: z.string() })).min(1))
      .default({}),
  }),
  /** Quantity × tariff × duration, to the nearest cent, and never less than the minimum. */
  z.strictObject({
    kind: z.literal("product"),
    when,
    ...line,
    quantity: z.strictObject({ of: path, unit: textSchema }),
    tariffs: z.array(tariff).min(1),
    duration: duration.optional(),
    minimumCents: cents.default(0),
  }),
]);

export type FeeRule = z.infer<typeof feeSchema>;
