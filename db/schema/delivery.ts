import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications.ts";
import { applicationId, instant } from "./columns.ts";
import { agents, services } from "./people.ts";

/** A lot handed to the printer. */
export const batches = pgTable(
  "batches",
  {
    id: uuid("id").primaryKey(),
    label: text("label").notNull(),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    agentId: uuid("agent_id")
      .notNull()
      .references(() => agents.id),
    state: text("state", { enum: ["to_send", "accepted", "done"] }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("batches_of_service").on(table.serviceId, table.createdAt)],
);

/** A title in a batch, then on its way: the printer’s and the carrier’s side of an application. */
export const envelopes = pgTable(
  "envelopes",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batches.id),
    kind: text("kind", { enum: ["title", "resend"] }).notNull(),
    recipient: jsonb("recipient").$type<{ name: string; lines: string[] }>().notNull(),
    formula: text("formula"),
    shipmentNumber: text("shipment_number").unique(),
    estimatedOn: text("estimated_on"),
    final: boolean("final").notNull().default(false),
    nextPollAt: instant("next_poll_at"),
    pollFailures: integer("poll_failures").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    postedAt: instant("posted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    index("envelopes_of_batch").on(table.batchId),
    index("envelopes_to_poll").on(table.nextPollAt).where(sql`next_poll_at is not null`),
  ],
);

/** What the carrier said, kept as received. */
export const carrierEvents = pgTable(
  "carrier_events",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    shipmentNumber: text("shipment_number").notNull(),
    /** Code and instant: the same event told twice is one row. */
    fingerprint: text("fingerprint").notNull(),
    code: text("code").notNull(),
    label: text("label").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    receivedAt: instant("received_at").notNull(),
    raw: jsonb("raw").$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.shipmentNumber, table.fingerprint] })],
);
