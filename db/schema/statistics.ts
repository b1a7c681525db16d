import { integer, pgTable, real, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** What was decided over the last 90 days, by procedure; under the empty name, all of them. Under 30 files nothing but their number is kept. */
export const decisionStatistics = pgTable("decision_statistics", {
  procedureSlug: text("procedure_slug").primaryKey(),
  files: integer("files").notNull(),
  /** From filing to decision without the time spent waiting for the person: half took no longer. */
  medianSeconds: real("median_seconds"),
  /** Nine in ten took no longer. */
  ninthDecileSeconds: real("ninth_decile_seconds"),
  /** Share decided by the day the service aimed at. */
  onTime: real("on_time"),
  /** Share decided without asking the person for anything more. */
  atOnce: real("at_once"),
  countedAt: instant("counted_at").notNull(),
});
