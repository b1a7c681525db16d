import { and, eq, isNull, notInArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema.ts";
import type { Context } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { acceptedDocuments } from "#lib/engine/supporting-documents.ts";
import type { DocumentRow } from "./room-for-document.ts";

/** What the answers no longer ask for, and the person no longer sees, is not sent with them. @param present as read under the lock */
export const leaveOutDocuments = async (
  tx: Transaction,
  procedure: Procedure,
  applicationId: string,
  present: readonly DocumentRow[],
  context: Context,
  now: Date,
): Promise<void> => {
  const asked = acceptedDocuments(procedure, context).map(({ key }) => key);
  if (present.every(({ slot }) => asked.includes(slot))) return;
  const isPresent = and(
    eq(documents.applicationId, applicationId),
    eq(documents.origin, "supporting"),
    isNull(documents.removedAt),
  );
  await tx
    .update(documents)
    .set({ removedAt: now })
    .where(and(isPresent, notInArray(documents.slot, asked)));
};
