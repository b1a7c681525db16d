import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { rowsOf } from "#db/rows-of.ts";
import { applications, carrierEvents, envelopes, events } from "#db/schema.ts";
import { serviceOf } from "#db/services.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import type { Tracked } from "./tracked.ts";

type Application = typeof applications.$inferSelect;
type Course = Pick<Tracked, "events" | "envelopes" | "carrierEvents">;

const { sequence, type, actor, actorName, channel, status, data, occurredAt } = events;
/** Without what seals it. */
const told = { sequence, type, actor, actorName, channel, status, data, occurredAt };

const posted = { shipmentNumber: envelopes.shipmentNumber, estimatedOn: envelopes.estimatedOn };

const news = {
  shipmentNumber: carrierEvents.shipmentNumber,
  code: carrierEvents.code,
  label: carrierEvents.label,
  occurredAt: carrierEvents.occurredAt,
};

/** The course of an application, for the question that finds it. The caller proves that the reader may follow it. */
export const courseOf = (db: Database) => ({
  events: rowsOf(
    db
      .select(told)
      .from(events)
      .where(eq(events.applicationId, applications.applicationId))
      .orderBy(asc(events.sequence)),
  ),
  envelopes: rowsOf(
    db
      .select(posted)
      .from(envelopes)
      .where(eq(envelopes.applicationId, applications.applicationId))
      .orderBy(asc(envelopes.id)),
  ),
  carrierEvents: rowsOf(
    db
      .select(news)
      .from(carrierEvents)
      .where(eq(carrierEvents.applicationId, applications.applicationId))
      .orderBy(asc(carrierEvents.occurredAt)),
  ),
});

/** What the tracker of this application is drawn from. */
export const asTracked = async (application: Application, course: Course): Promise<Tracked> => ({
  procedure: procedureOf(application),
  service: (await serviceOf(application)).name,
  application,
  events: course.events,
  envelopes: course.envelopes,
  carrierEvents: course.carrierEvents,
});
