import { and, desc, eq, inArray } from "drizzle-orm";
import { database } from "#db/client.ts";
import { events } from "#db/schema.ts";

const ways = ["approve", "grant", "deem_accepted", "record"] as const;

/** How and when an application was granted, for the last time; undefined when it never was. */
export const wayGranted = async (
  applicationId: string,
): Promise<{ action: (typeof ways)[number]; at: Date; data: Record<string, unknown> } | undefined> => {
  const [last] = await database()
    .select()
    .from(events)
    .where(and(eq(events.applicationId, applicationId), inArray(events.type, [...ways])))
    .orderBy(desc(events.sequence))
    .limit(1);
  const action = ways.find((way) => way === last?.type);
  return last && action && { action, at: last.occurredAt, data: last.data };
};
