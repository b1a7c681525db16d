import { integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** What was published, number after number: a row never changes nor goes, the database itself refuses. */
export const procedureVersions = pgTable(
  "procedure_versions",
  {
    slug: text("slug").notNull(),
    version: integer("version").notNull(),
    /** As text keeps it: what is listed in an object is shown in its order. */
    definition: json("definition").notNull(),
    publishedAt: instant("published_at").notNull(),
    publishedBy: text("published_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.slug, table.version] })],
);
