import { z } from "zod";
import { conditionSchema } from "./condition-schema.ts";
import { formatNames } from "./formats.ts";
import { personKinds, personParts } from "./person-parts.ts";
import { textSchema } from "./text-schema.ts";

export const key = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const asked = {
  key,
  label: textSchema,
  hint: textSchema.optional(),
  /** What a right answer looks like, the same in both languages or not. */
  example: z.union([z.string().min(1), textSchema]).optional(),
  why: textSchema.optional(),
  /** In a group, `row.phone` is the answer of the same row. */
  visibleWhen: conditionSchema.optional(),
  required: z.boolean().default(true),
};

/** The value of an option may be told from others by a space. */
const option = z.strictObject({
  value: z.string().regex(/^[^\s.]+$/),
  label: textSchema,
  hint: textSchema.optional(),
});
const dates = { notAfterToday: z.boolean().default(false), notBefore: day.optional() };

const kinds = [
  z.strictObject({
    ...asked,
    kind: z.literal("text"),
    format: z.enum(formatNames).default("line"),
    autocomplete: z.string().optional(),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal("long-text"),
    maxLength: z.number().int().min(10).max(2_000).default(2_000),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal("integer"),
    min: z.number().int(),
    max: z.number().int(),
    unit: z.string().optional(),
  }),
  /** Kept with a point: 12.5. */
  z.strictObject({
    ...asked,
    kind: z.literal("number"),
    min: z.number(),
    max: z.number(),
    decimals: z.number().int().min(1).max(6).default(2),
    unit: z.string().optional(),
  }),
  /** Typed in euros, kept as an integer number of cents; so are its bounds. */
  z.strictObject({
    ...asked,
    kind: z.literal("money"),
    min: z.number().int().min(0).default(0),
    max: z.number().int().max(999_999_999_999),
  }),
  z.strictObject({ ...asked, ...dates, kind: z.literal("date") }),
  /** What is known of a date: 2026, 2026-11 or 2026-11-22. */
  z.strictObject({ ...asked, ...dates, kind: z.literal("partial-date") }),
  z.strictObject({ ...asked, kind: z.literal("time") }),
  /** Kept as `yes` or `no`. */
  z.strictObject({ ...asked, kind: z.literal("yes-no") }),
  z.strictObject({ ...asked, kind: z.literal("choice"), options: z.array(option).min(2) }),
  /** Kept as the values chosen, in the order of the options, with a space between two. */
  z.strictObject({
    ...asked,
    kind: z.literal("choices"),
    options: z.array(option).min(2),
    max: z.number().int().positive().optional(),
  }),
  /** `completion` names the look-up that suggests addresses while one is typed. */
  z.strictObject({ ...asked, kind: z.literal("address"), completion: z.literal("address").optional() }),
  /** Kept as its code in the Code officiel géographique; a place of birth may be a commune that is no more. */
  z.strictObject({ ...asked, kind: z.literal("commune"), former: z.boolean().default(false) }),
  /** Kept as its ISO 3166-1 code of two letters. */
  z.strictObject({ ...asked, kind: z.literal("country") }),
  z.strictObject({ ...asked, kind: z.literal("consent") }),
  z.strictObject({
    ...asked,
    kind: z.literal("identity"),
    claim: z.enum(["family_name", "given_name", "preferred_username", "birthdate", "birthplace", "gender"]),
  }),
  /** Words between two questions: nothing is answered. */
  z.strictObject({ ...asked, kind: z.literal("explanation"), words: textSchema }),
  /** A natural or legal person; `verified` when the applicant is, whose identity the provider vouches for. */
  z.strictObject({
    ...asked,
    kind: z.literal("person"),
    allows: z.array(z.enum(personKinds)).min(1).default(["natural"]),
    verified: z.boolean().default(false),
    asks: z.array(z.enum(personParts)).default([]),
  }),
] as const;

const simpleFieldSchema = z.discriminatedUnion("kind", kinds);

/** The same few questions, as many times as needed; the answers of the first are named `contacts.0.phone`. */
const groupSchema = z.strictObject({
  ...asked,
  kind: z.literal("group"),
  /** One of them, in a word or two: a contact, a vehicle. */
  one: textSchema,
  min: z.number().int().min(0).default(1),
  max: z.number().int().min(1).max(20).default(5),
  fields: z.array(simpleFieldSchema).min(1),
});

export const fieldSchema = z.discriminatedUnion("kind", [...kinds, groupSchema]);

export type Field = z.infer<typeof fieldSchema>;
export type Group = Extract<Field, { kind: "group" }>;
export type Person = Extract<Field, { kind: "person" }>;
/** What is asked in one go, whatever the number of boxes. */
export type Question = Exclude<Field, Group | Person>;
