import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications.ts";
import { applicationId, instant } from "./columns.ts";
import { agents } from "./people.ts";

/** One thing asked again: a document slot or a field, with why. */
export type RequestedItem = { kind: "document" | "field"; key: string; ground: string; comment: string };

/** CRPA L114-5: what is missing, and until when. */
export const informationRequests = pgTable(
  "information_requests",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    agentId: uuid("agent_id")
      .notNull()
      .references(() => agents.id),
    items: jsonb("items").$type<RequestedItem[]>().notNull(),
    message: text("message").notNull(),
    dueOn: text("due_on").notNull(),
    createdAt: instant("created_at").notNull(),
    answeredAt: instant("answered_at"),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.id] })],
);

/** CRPA L211-5 and L212-1: considerations of law and of fact, and who signs. */
export const rulings = pgTable(
  "rulings",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    kind: text("kind", { enum: ["approved", "rejected", "closed"] }).notNull(),
    agentId: uuid("agent_id")
      .notNull()
      .references(() => agents.id),
    grounds: jsonb("grounds").$type<string[]>().notNull(),
    facts: text("facts").notNull(),
    decidedAt: instant("decided_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.id] })],
);

/** Private to the service; never shown to the person’s tracker, yet theirs to ask for. */
export const notes = pgTable(
  "notes",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    agentId: uuid("agent_id")
      .notNull()
      .references(() => agents.id),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.id] })],
);

/** Who opened the file, and why: shown to the citizen. */
export const consultations = pgTable(
  "consultations",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    agentId: uuid("agent_id").references(() => agents.id),
    readerName: text("reader_name").notNull(),
    reason: text("reason", { enum: ["review", "search", "dispatch", "register_check"] }).notNull(),
    openedAt: instant("opened_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.id] })],
);
