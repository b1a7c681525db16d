import { z } from "zod";
import { type MediaType, mediaTypes } from "../media-type.ts";

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
export type Question = { kind: "inspect" } | { kind: "render"; mediaType: MediaType; page: number; maxWidth: number };
export type Job = { question: Question; content: Uint8Array };

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
