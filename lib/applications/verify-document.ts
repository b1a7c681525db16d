import { and, desc, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, documents } from "#db/schema.ts";
import { addMonths, parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";

/** What happened since that makes an authentic document no longer good. */
export type Since = "replaced" | "expired" | "rejected" | "closed" | "withdrawn";

/** What anyone may know of an issued document from its code: nothing about a person. */
export type IssuedFacts = {
  kind: string;
  procedure: Procedure;
  reference: string;
  issuedAt: Date;
  sha256: string;
  validUntil: string | undefined;
  since: Since | undefined;
};

/** As printed or typed: spaces, hyphens and lower case forgiven. */
export const normaliseCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

export const verifyDocument = async (code: string, now: Date): Promise<IssuedFacts | undefined> => {
  const [row] = await database()
    .select({ document: documents, application: applications })
    .from(documents)
    .innerJoin(applications, eq(applications.applicationId, documents.applicationId))
    .where(
      and(
        eq(documents.verificationCode, normaliseCode(code)),
        eq(documents.origin, "issued"),
        isNull(documents.removedAt),
      ),
    );
  if (row === undefined) return undefined;
  const { document, application } = row;
  const procedure = requireProcedure(application.procedureSlug);
  const { submittedAt, reference } = application;
  const months = document.slot === "provisional" ? procedure.provisional?.months : undefined;
  const validUntil = months && submittedAt ? addMonths(parisDay(submittedAt), months) : undefined;
  return {
    kind: document.slot,
    procedure,
    reference: maskReference(reference),
    issuedAt: document.createdAt,
    sha256: document.sha256,
    validUntil,
    since: whatSince({
      replaced: (await latestOf(document.applicationId, document.slot)) !== document.id,
      expired: validUntil !== undefined && validUntil < parisDay(now),
      ended: document.slot === "decision" ? undefined : application.decision,
    }),
  };
};

type Later = { replaced: boolean; expired: boolean; ended: string | undefined };

const endings: readonly Since[] = ["rejected", "closed", "withdrawn"];

const whatSince = ({ replaced, expired, ended }: Later): Since | undefined => {
  if (replaced) return "replaced";
  return endings.find((ending) => ending === ended) ?? (expired ? "expired" : undefined);
};

const latestOf = async (applicationId: string, slot: string): Promise<string | undefined> => {
  const [latest] = await database()
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), eq(documents.origin, "issued"), eq(documents.slot, slot)))
    .orderBy(desc(documents.id))
    .limit(1);
  return latest?.id;
};

/** D-7K••-••XP: enough for who holds the document to recognise it, not enough to ask about it. */
const maskReference = (reference: string): string => `D-${reference.slice(0, 2)}••-••${reference.slice(-2)}`;
