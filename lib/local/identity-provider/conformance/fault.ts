import { z } from "zod";

/** Where the portal asks, and may be lied to. */
export const places = ["discovery", "jwks", "token", "userinfo"] as const;
export type Place = (typeof places)[number];

export const documents = ["id_token", "userinfo"] as const;
export type Document = (typeof documents)[number];

/** How a forged document is signed; `kept` leaves the signature of what it was before. */
export const signatures = ["ours", "kept", "none", "hs256", "rs256", "unknown-key", "unknown-kid"] as const;
export type Signature = (typeof signatures)[number];

const place = z.enum(places);

/** One thing that goes wrong at the identity provider, as a test asks for it. */
export const fault = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("forged"),
    document: z.enum(documents),
    claims: z.record(z.string(), z.unknown()).default({}),
    without: z.array(z.string()).default([]),
    signature: z.enum(signatures).default("ours"),
  }),
  /** Signed, not encrypted. */
  z.object({ kind: z.literal("bare"), document: z.enum(documents) }),
  z.object({ kind: z.literal("encrypted-to-another"), document: z.enum(documents) }),
  z.object({ kind: z.literal("no-id-token") }),
  z.object({ kind: z.literal("plain-json") }),
  z.object({ kind: z.literal("other-keys") }),
  z.object({ kind: z.literal("other-issuer") }),
  z.object({ kind: z.literal("status"), place, status: z.number().int() }),
  z.object({ kind: z.literal("silent"), place, milliseconds: z.number().int() }),
  z.object({ kind: z.literal("dripping"), place }),
  z.object({ kind: z.literal("cut"), places: z.array(place) }),
]);

export type Fault = z.infer<typeof fault>;
export type FaultAsked = z.input<typeof fault>;
