import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, real, text } from "drizzle-orm/pg-core";

/** Which version of each procedure the search knows. `place` is that of the catalogue: it decides between equals. */
export const searchProcedures = pgTable("search_procedures", {
  slug: text("slug").primaryKey(),
  version: integer("version").notNull(),
  place: integer("place").notNull(),
});

/** The root of each word that a procedure is found by, and how much it says of it. */
export const searchWords = pgTable(
  "search_words",
  {
    stem: text("stem").notNull(),
    slug: text("slug").notNull(),
    weight: real("weight").notNull(),
  },
  (table) => [primaryKey({ columns: [table.stem, table.slug] }), index("search_words_of_procedure").on(table.slug)],
);

/** Every word that is known, without accents: what a word with a slip in it is compared with. */
export const searchVocabulary = pgTable("search_vocabulary", { word: text("word").primaryKey() }, () => [
  index("search_vocabulary_like").using("gin", sql`word gin_trgm_ops`),
]);

/** What people say and what procedures say, by their roots. Nothing meant: the word says nothing of what is looked for. */
export const everydayWords = pgTable(
  "everyday_words",
  { said: text("said").notNull(), means: text("means").notNull() },
  (table) => [primaryKey({ columns: [table.said, table.means] })],
);
