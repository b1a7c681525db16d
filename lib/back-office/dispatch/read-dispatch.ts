import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, batches, carrierEvents, envelopes } from "#db/schema.ts";

export type BatchRow = { label: string; state: "to_send" | "accepted" | "done"; createdAt: Date; count: number };
export type ParcelRow = {
  reference: string;
  applicantName: string;
  shipment: string;
  shipmentNumber: string;
  /** The carrier’s code for what last happened, and its own sentence in French. */
  last: { code: string; words: string; at: Date } | undefined;
};

const page = 50;

/** The service’s latest batches, the newest first. */
export const latestBatches = async (serviceId: string): Promise<BatchRow[]> => {
  const rows = await database()
    .select()
    .from(batches)
    .where(eq(batches.serviceId, serviceId))
    .orderBy(desc(batches.createdAt), desc(batches.id))
    .limit(10);
  if (rows.length === 0) return [];
  const inside = await database()
    .select({ batchId: envelopes.batchId })
    .from(envelopes)
    .where(
      inArray(
        envelopes.batchId,
        rows.map(({ id }) => id),
      ),
    );
  return rows.map(({ id, label, state, createdAt }) => ({
    label,
    state,
    createdAt,
    count: inside.filter(({ batchId }) => batchId === id).length,
  }));
};

/** The service’s letters in these states, the last moved first, with what the carrier last said. */
export const parcels = async (
  serviceId: string,
  shipments: readonly (typeof applications.$inferSelect)["shipment"][],
): Promise<ParcelRow[]> => {
  const moving = await database()
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.serviceId, serviceId),
        eq(applications.decision, "approved"),
        inArray(applications.shipment, [...shipments]),
      ),
    )
    .orderBy(desc(applications.updatedAt), desc(applications.applicationId))
    .limit(page);
  const ids = moving.map(({ applicationId }) => applicationId);
  if (ids.length === 0) return [];
  const letters = await database()
    .select()
    .from(envelopes)
    .where(and(inArray(envelopes.applicationId, ids), isNotNull(envelopes.shipmentNumber)))
    .orderBy(desc(envelopes.id));
  const said = await database()
    .select()
    .from(carrierEvents)
    .where(inArray(carrierEvents.applicationId, ids))
    .orderBy(desc(carrierEvents.occurredAt));
  return moving.map(({ applicationId, reference, applicantName, shipment }) => {
    const number = letters.find((letter) => letter.applicationId === applicationId)?.shipmentNumber ?? "";
    const last = said.find((event) => event.applicationId === applicationId && event.shipmentNumber === number);
    return {
      reference,
      applicantName,
      shipment,
      shipmentNumber: number,
      last: last && { code: last.code, words: last.label, at: last.occurredAt },
    };
  });
};
