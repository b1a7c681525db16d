import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { envelopes } from "#db/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** Has the carrier asked about this shipment at once instead of at its turn. @param now the machine's, by which carriers are asked */
export const pollSoon = (shipmentNumber: string, now: Date): Promise<void> =>
  database().transaction(async (tx) => {
    const hurried = await tx
      .update(envelopes)
      .set({ nextPollAt: now, pollFailures: 0 })
      .where(and(eq(envelopes.shipmentNumber, shipmentNumber), eq(envelopes.final, false)))
      .returning({ id: envelopes.id });
    if (hurried.length > 0) await enqueue(tx, "poll-carrier", {}, "poll-carrier", now);
  });
