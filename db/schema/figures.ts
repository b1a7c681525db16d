import { doublePrecision, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { services } from "./people.ts";

/** Measured by a job, for no page counts all applications: where those of a service wait, and how long they stay there. */
export const stageFigures = pgTable(
  "stage_figures",
  {
    serviceId: uuid("service_id")
      .notNull()
      .references(() => services.id),
    procedureSlug: text("procedure_slug").notNull(),
    status: text("status").notNull(),
    waiting: integer("waiting").notNull(),
    /** How many left it within the time observed, and after how long half of them had. */
    passages: integer("passages").notNull(),
    medianSeconds: doublePrecision("median_seconds"),
    measuredAt: instant("measured_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.procedureSlug, table.status] })],
);
