import { z } from "zod";
import { clockSchema } from "./clock-schema.ts";
import { completionSchema } from "./completion-schema.ts";
import { conditionSchema } from "./condition-schema.ts";
import { deliverySchema } from "./delivery-schema.ts";
import { documentModeSchema } from "./document-mode-schema.ts";
import { feeSchema } from "./fee-schema.ts";
import { fieldSchema, key } from "./field-schema.ts";
import { type Gate, gateSchema } from "./gate-schema.ts";
import { handoverSchema } from "./handover-schema.ts";
import { type Lookup, lookupSchema } from "./lookup-schema.ts";
import { retentionSchema } from "./retention-schema.ts";
import { ruleSchema } from "./rule-schema.ts";
import { statuses } from "./states.ts";
import { termSchema } from "./term-schema.ts";
import { textSchema } from "./text-schema.ts";
import { visitSchema } from "./visit-schema.ts";
import { workflowSchema } from "./workflow.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const fileKinds = ["pdf", "photo"] as const;

const documentSchema = z.strictObject({
  key,
  label: textSchema,
  why: textSchema,
  example: textSchema.optional(),
  requiredWhen: conditionSchema,
  mode: documentModeSchema.default({ kind: "asked" }),
  /** Absent: asked only when required, or when a civil servant asks for it. */
  offeredWhen: conditionSchema.optional(),
  max: z.number().int().min(1).max(5).default(2),
  /** What its files may be: a photo is an image of any kind that we open. */
  accepts: z
    .array(z.enum(fileKinds))
    .min(1)
    .default([...fileKinds]),
  /** How old it may be on the day that it is given. */
  notOlderThan: z.strictObject({ months: z.number().int().positive().max(120) }).optional(),
  /** What a civil servant looks at on this document. */
  checklist: z.array(z.strictObject({ key, label: textSchema })).default([]),
});

/** An automatic check made at submission. Never a refusal: what fails goes to a person. */
const checkSchema = z.strictObject({
  key,
  label: textSchema,
  passes: conditionSchema,
  knownWhen: conditionSchema.optional(),
  passed: textSchema,
  failed: textSchema,
});

const groundSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9_]+$/),
  kind: z.enum(["correctable", "refusal"]),
  label: textSchema,
  basis: z.string(),
});

/** What a provisional title prints: each rubric by its code, where it is read, and how it is shown. */
const provisionalSchema = z.strictObject({
  /** Absent: given to whoever files. */
  when: conditionSchema.optional(),
  months: z.number().int().positive(),
  title: textSchema,
  otherHolder: key.optional(),
  rubrics: z
    .record(
      z.string(),
      z.strictObject({
        of: z.string(),
        display: z.enum(["plain", "day"]).default("plain"),
        unit: z.string().optional(),
      }),
    )
    .default({}),
});

export const procedureSchema = z.strictObject({
  slug,
  version: z.number().int().positive(),
  theme: slug,
  title: textSchema,
  /** One or two words, where a whole title does not fit. */
  short: textSchema,
  summary: textSchema,
  minutes: z.number().int().positive(),
  service: slug,
  /** The words that people look for it with, as they say them, when its title does not say them. */
  alsoSaid: z.array(textSchema).max(60).default([]),
  /** What happens in a life when it is needed. */
  lifeEvents: z.array(slug).default([]),
  whoMayFile: z.array(textSchema).min(1),
  cost: textSchema,
  legalBasis: z.array(z.strictObject({ label: textSchema, reference: z.string() })).min(1),
  otherChannels: z.array(
    z.strictObject({ kind: z.enum(["counter", "post", "phone"]), label: textSchema, detail: textSchema }),
  ),
  steps: z
    .array(
      z.strictObject({
        slug,
        title: textSchema,
        intro: textSchema.optional(),
        fields: z.array(fieldSchema).default([]),
        documents: z.boolean().default(false),
      }),
    )
    .min(1),
  gates: z.array(gateSchema).default([]),
  rules: z.array(ruleSchema).default([]),
  lookups: z.array(lookupSchema).default([]),
  documents: z.array(documentSchema).default([]),
  checks: z.array(checkSchema).default([]),
  /** The name of an answer, `plate` or `home.city`, shown beside the reference everywhere (a plate, an address); searchable by civil servants. */
  subject: z.strictObject({
    answer: z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)*$/),
    display: z.enum(["plate", "plain"]),
  }),
  deliverTo: key.optional(),
  fee: feeSchema,
  /** A table shared by name, or one of its own. */
  workflow: z.union([slug, workflowSchema]),
  delivery: deliverySchema,
  clock: clockSchema,
  /** A document issued at once that proves the filing, if any. */
  provisional: provisionalSchema.optional(),
  /** Absent: nobody comes and sees. */
  visit: visitSchema.optional(),
  /** Absent: what is granted is granted once and for all. */
  term: termSchema.optional(),
  completion: completionSchema.optional(),
  handover: handoverSchema.optional(),
  /** What is written down at another administration once the application is complete; answers by their name, under those of the operation. */
  records: z.strictObject({ operation: slug, sends: z.record(key, z.string()) }).optional(),
  grounds: z.array(groundSchema).min(1),
  draftDays: z.number().int().positive(),
  retention: retentionSchema,
  words: z.partialRecord(z.enum(statuses), z.strictObject({ label: textSchema, headline: textSchema })).default({}),
  afterwards: z.array(textSchema).default([]),
  /** What people ask before they begin. */
  faq: z.array(z.strictObject({ question: textSchema, answer: textSchema })).default([]),
});

export type Procedure = z.infer<typeof procedureSchema>;
export type ProcedureInput = z.input<typeof procedureSchema>;
export type { Field } from "./field-schema.ts";
export type { Rule } from "./rule-schema.ts";
export type Step = Procedure["steps"][number];
export type { Gate, Lookup };
export type RequiredDocument = z.infer<typeof documentSchema>;

/** @throws ZodError when the definition is not a procedure. */
export const defineProcedure = (definition: ProcedureInput): Procedure =>
  procedureSchema.parse(definition, { reportInput: true });
