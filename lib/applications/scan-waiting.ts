import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { documents } from "#db/schema.ts";
import { scanner } from "#lib/documents/scan/scanner.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

const atOnce = 500;

/** Has scanned what came before there was a scanner, and what was given up after too many tries. @returns how many */
export const scanWaiting = async (): Promise<number> => {
  if (scanner() === undefined) return 0;
  return database().transaction(async (tx) => {
    const waiting = await tx
      .select({ applicationId: documents.applicationId, documentId: documents.id })
      .from(documents)
      .where(
        and(
          eq(documents.origin, "supporting"),
          inArray(documents.scan, ["not_scanned", "pending"]),
          isNull(documents.removedAt),
          hasNoJob,
        ),
      )
      .orderBy(asc(documents.createdAt))
      .limit(atOnce);
    for (const document of waiting) await enqueue(tx, "scan-document", document, scanKey(document.documentId));
    return waiting.length;
  });
};

export const scanKey = (documentId: string): string => `scan:${documentId}`;

const hasNoJob = sql`not exists (
  select from graphile_worker.jobs
  where jobs.key = 'scan:' || ${documents.id}::text and jobs.attempts < jobs.max_attempts
)`;
