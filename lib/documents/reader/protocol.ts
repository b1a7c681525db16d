import { z } from "zod";
import { mediaTypes } from "../media-type.ts";

export const faults = [
  "unsupported-type",
  "broken",
  "active-pdf",
  "too-demanding",
  "encrypted-pdf",
  "too-many-pages",
  "too-many-pixels",
  "no-such-page",
] as const;
export type Fault = (typeof faults)[number];

const content = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const size = { pages: z.int().positive(), width: z.int().positive(), height: z.int().positive() };

/** What is asked of the process that opens documents. */
const questionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("inspect") }),
  z.object({
    kind: z.literal("render"),
    mediaType: z.enum(mediaTypes),
    page: z.int().positive(),
    maxWidth: z.int().positive(),
  }),
]);
export type Question = z.infer<typeof questionSchema>;

export const jobSchema = z.object({ question: questionSchema, content });
export type Job = z.infer<typeof jobSchema>;

export const outcomeSchema = z.discriminatedUnion("kind", [
  /** `bare` when something was removed: the content to keep instead. */
  z.object({ kind: z.literal("inspected"), mediaType: z.enum(mediaTypes), bare: content.optional(), ...size }),
  z.object({ kind: z.literal("rendered"), image: content, ...size }),
  z.object({ kind: z.literal("refused"), reason: z.enum(faults) }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** @property tired the process has grown and should be replaced */
export const replySchema = z.object({ outcome: outcomeSchema, tired: z.boolean() });
export type Reply = z.infer<typeof replySchema>;
