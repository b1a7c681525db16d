import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Text } from "#lib/engine/text.ts";
import { applications } from "./applications.ts";
import { applicationId, instant } from "./columns.ts";

/** What the administration asked of another about an application, and why (CRPA L114-8, R114-9-7): kept 36 months, shown to the person. */
export const exchanges = pgTable(
  "exchanges",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    register: text("register").notNull(),
    provider: jsonb("provider").$type<Text>().notNull(),
    purpose: jsonb("purpose").$type<Text>().notNull(),
    legalBasis: text("legal_basis").notNull(),
    result: text("result", { enum: ["answered", "unknown", "unavailable"] }).notNull(),
    askedAt: instant("asked_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.id] }), index("exchanges_to_forget").on(table.askedAt)],
);

/** What is left of an application once nobody can be found in it any more. */
export const pastApplications = pgTable("past_applications", {
  id: uuid("id").primaryKey(),
  procedureSlug: text("procedure_slug").notNull(),
  procedureVersion: integer("procedure_version").notNull(),
  serviceId: uuid("service_id").notNull(),
  status: text("status").notNull(),
  filedMonth: text("filed_month").notNull(),
  daysToDecision: integer("days_to_decision"),
});
