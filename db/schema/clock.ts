import { bigint, boolean, pgTable } from "drizzle-orm/pg-core";

/** How far ahead of the machine the demonstration lives. One row in a demonstration’s database, none in service: the launcher sees to it. */
export const demonstrationClock = pgTable("demonstration_clock", {
  id: boolean("id").primaryKey().default(true),
  offsetMilliseconds: bigint("offset_milliseconds", { mode: "number" }).notNull(),
});
