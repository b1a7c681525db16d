import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { addMonths, parisDay } from "#lib/engine/calendar.ts";
import { grantedUntil } from "#lib/engine/delivery.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { absent } from "#lib/limits/allow.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";

/** What happened since that makes an authentic document no longer good. */
export type Since = "replaced" | "expired" | "rejected" | "closed" | "withdrawn";

/** What anyone may know of an issued document from its code: nothing about a person. */
export type IssuedFacts = {
  kind: string;
  procedure: Procedure;
  /** D-7K••-••XP: enough for who holds the document to recognise it, not enough to ask about it. */
  reference: string;
  issuedAt: Date;
  sha256: string;
  validUntil: string | undefined;
  since: Since | undefined;
};

/** As printed or typed: spaces, hyphens and lower case forgiven. */
export const normaliseCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** What the database tells anyone who holds the code; the reference is masked there. */
const issued = z
  .object({
    slot: z.string(),
    procedure_slug: z.string(),
    procedure_version: z.number(),
    masked_reference: z.string(),
    submitted_at: z.coerce.date().nullable(),
    decision: z.string(),
    issued_at: z.coerce.date(),
    sha256: z.string(),
    is_latest: z.boolean(),
  })
  .optional();

export const verifyDocument = async (code: string, now: Date): Promise<IssuedFacts | undefined> => {
  const { rows } = await database().execute(sql`select * from wall.issued_document(${normaliseCode(code)})`);
  const row = issued.parse(rows[0]);
  if (row === undefined) return absent();
  const procedure = requireProcedure(row.procedure_slug, row.procedure_version);
  const validUntil = endOf(procedure, row);
  return {
    kind: row.slot,
    procedure,
    reference: row.masked_reference,
    issuedAt: row.issued_at,
    sha256: row.sha256,
    validUntil,
    since: whatSince({
      replaced: !row.is_latest,
      expired: validUntil !== undefined && validUntil < parisDay(now),
      ended: row.slot === "decision" ? undefined : row.decision,
    }),
  };
};

/** The last day an issued document is good for, where it has one. */
const endOf = (procedure: Procedure, { slot, submitted_at, issued_at }: NonNullable<z.infer<typeof issued>>) => {
  if (slot === "title") return grantedUntil(procedure, parisDay(issued_at));
  const months = slot === "provisional" ? procedure.provisional?.months : undefined;
  return months && submitted_at ? addMonths(parisDay(submitted_at), months) : undefined;
};

type Later = { replaced: boolean; expired: boolean; ended: string | undefined };

const endings: readonly Since[] = ["rejected", "closed", "withdrawn"];

const whatSince = ({ replaced, expired, ended }: Later): Since | undefined => {
  if (replaced) return "replaced";
  return endings.find((ending) => ending === ended) ?? (expired ? "expired" : undefined);
};
