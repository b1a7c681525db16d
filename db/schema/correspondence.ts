import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications.ts";
import { applicationId, instant, languageEnum } from "./columns.ts";

/** The conversation between the person and the service. */
export const messages = pgTable(
  "messages",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    author: text("author", { enum: ["citizen", "agent"] }).notNull(),
    authorName: text("author_name").notNull(),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
    readAt: instant("read_at"),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.id] })],
);

/** An e-mail to leave or gone. It is written in the transaction of what it announces; a worker sends it. */
export const emails = pgTable(
  "emails",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    template: text("template").notNull(),
    /** The event it announces; one e-mail by event and template. */
    eventSequence: integer("event_sequence").notNull(),
    recipient: text("recipient").notNull(),
    language: languageEnum("language").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    state: text("state", { enum: ["queued", "sent", "failed"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    lastFault: text("last_fault"),
    /** While it waits after a try that failed: when the next one is due, as the queue was told. */
    nextTryAt: instant("next_try_at"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    uniqueIndex("emails_once_by_event").on(table.applicationId, table.eventSequence, table.template),
  ],
);

/** Only the hash of a tracking link is kept. `revokedAt` is set when a new one is asked for. */
export const trackingLinks = pgTable(
  "tracking_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    applicationId: applicationId().references(() => applications.applicationId),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("tracking_links_of_application").on(table.applicationId)],
);

/** What a tracking link was exchanged for: a short visit, held by a cookie. */
export const trackingVisits = pgTable(
  "tracking_visits",
  {
    visitHash: text("visit_hash").primaryKey(),
    tokenHash: text("token_hash")
      .notNull()
      .references(() => trackingLinks.tokenHash),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("tracking_visits_of_link").on(table.tokenHash),
    index("tracking_visits_to_forget").on(table.expiresAt),
  ],
);
