import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, batches, envelopes } from "#db/schema.ts";
import { sendLot } from "#lib/delivery/printer.ts";
import { environment } from "#lib/environment.ts";

/** Hands a batch to the printer, which takes it once however often it is sent. @throws when the printer does not take it. */
export const sendBatch = async (batchId: string): Promise<void> => {
  const rows = await database()
    .select({
      reference: applications.reference,
      kind: envelopes.kind,
      formula: envelopes.formula,
      recipient: envelopes.recipient,
    })
    .from(envelopes)
    .innerJoin(applications, eq(applications.applicationId, envelopes.applicationId))
    .where(eq(envelopes.batchId, batchId));
  await sendLot({
    id: batchId,
    titres: rows.map(({ reference, kind, recipient }) => ({
      reference,
      kind: kind === "resend" ? "reexpedition" : "certificat",
      recipient,
    })),
    callbackUrl: `${environment().PORTAL_URL}/api/fabrication`,
  });
  await database()
    .update(batches)
    .set({ state: "accepted" })
    .where(and(eq(batches.id, batchId), eq(batches.state, "to_send")));
};
