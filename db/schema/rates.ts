import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** How often something was tried within a window of time. Counted by the database alone, worth nothing once its window is over. */
export const rates = pgTable(
  "rates",
  {
    limit: text("limit_name").notNull(),
    /** An account, a visit, a secret’s hash, or the keyed hash of a network address. */
    asker: text("asker").notNull(),
    windowStart: instant("window_start").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.limit, table.asker, table.windowStart] }),
    index("rates_to_forget").on(table.windowStart),
  ],
);
