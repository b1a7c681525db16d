import { asc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { type applications, carrierEvents, envelopes, events } from "#db/schema.ts";
import { serviceOf } from "#db/services.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import type { Tracked } from "./tracked.ts";

type Application = typeof applications.$inferSelect;

/** What the tracker of this application is drawn from. The caller has proven that the reader may follow it. */
export const readTracked = async (application: Application): Promise<Tracked> => {
  const db = database();
  const { applicationId } = application;
  const [history, posted, told, service] = await Promise.all([
    db.select().from(events).where(eq(events.applicationId, applicationId)).orderBy(asc(events.sequence)),
    db.select().from(envelopes).where(eq(envelopes.applicationId, applicationId)).orderBy(asc(envelopes.id)),
    db
      .select()
      .from(carrierEvents)
      .where(eq(carrierEvents.applicationId, applicationId))
      .orderBy(asc(carrierEvents.occurredAt)),
    serviceOf(application),
  ]);
  return {
    procedure: procedureOf(application),
    service: service.name,
    application,
    events: history,
    envelopes: posted,
    carrierEvents: told,
  };
};
