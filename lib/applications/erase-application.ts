import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import {
  applicationReferences,
  applications,
  carrierEvents,
  consultations,
  documents,
  emails,
  envelopes,
  events,
  exchanges,
  handoverCodes,
  informationRequests,
  messages,
  notes,
  paymentAttempts,
  rulings,
  trackingLinks,
  trackingVisits,
} from "#db/schema.ts";
import { destroyApplicationKey } from "#lib/documents/keys/application-keys.ts";
import { documentStore } from "#lib/documents/store.ts";
import { journalKey } from "#lib/environment.ts";
import { erasureOf } from "#lib/journal/entry.ts";

const belongings = [
  trackingLinks,
  emails,
  messages,
  carrierEvents,
  envelopes,
  rulings,
  notes,
  consultations,
  informationRequests,
  paymentAttempts,
  documents,
  exchanges,
  handoverCodes,
  events,
  applications,
];

/** Erases an application that never led to anything, or was kept long enough, with all that was kept of it but its reference, never given again. The caller holds its lock. */
export const eraseApplication = async (
  tx: Transaction,
  { applicationId, reference }: { applicationId: string; reference: string },
  now: Date,
): Promise<void> => {
  const links = tx
    .select({ tokenHash: trackingLinks.tokenHash })
    .from(trackingLinks)
    .where(eq(trackingLinks.applicationId, applicationId));
  await tx.delete(trackingVisits).where(inArray(trackingVisits.tokenHash, links));
  for (const table of belongings) await tx.delete(table).where(eq(table.applicationId, applicationId));
  await tx
    .update(applicationReferences)
    .set({ erasure: erasureOf(applicationId, reference, journalKey()) })
    .where(eq(applicationReferences.reference, reference));
  // A copy of a file that we know nothing of, in a backup or on a worn disk, is destroyed too.
  await destroyApplicationKey(tx, applicationId, now);
  // Last: rows that come back after a failure are erased again, files are not missed.
  await documentStore().removeScope(applicationId);
};
