import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications.ts";
import { instant } from "./columns.ts";
import { citizens } from "./people.ts";

/**
 * The code that a filing gave, to be handed to somebody else. It is found by its keyed hash, and shown to whoever filed by opening what is
 * sealed under the key of their application; nobody else reads a line of this table.
 */
export const handoverCodes = pgTable(
  "handover_codes",
  {
    applicationId: uuid("application_id")
      .primaryKey()
      .references(() => applications.applicationId),
    kind: text("kind").notNull(),
    /** What it is good for: a plate. */
    subject: text("subject").notNull(),
    hash: text("hash").notNull(),
    sealed: text("sealed").notNull(),
    issuedAt: instant("issued_at").notNull(),
    /** The last day it is good, in Paris. */
    lastDay: text("last_day").notNull(),
    usedAt: instant("used_at"),
    /** The application that was filed with it. */
    usedBy: uuid("used_by"),
    /** When whoever handed it on was told. */
    toldAt: instant("told_at"),
  },
  (table) => [
    index("handover_codes_of_subject").on(table.kind, table.subject),
    index("handover_codes_used_by").on(table.usedBy),
    index("handover_codes_to_forget").on(table.issuedAt),
  ],
);

/** The wrong codes that an account tried on a subject, each once, by their keyed hash. */
export const handoverTries = pgTable(
  "handover_tries",
  {
    citizenId: uuid("citizen_id")
      .notNull()
      .references(() => citizens.id),
    kind: text("kind").notNull(),
    subject: text("subject").notNull(),
    wrong: text("wrong").array().notNull(),
    lockedUntil: instant("locked_until"),
    triedAt: instant("tried_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.citizenId, table.kind, table.subject] }),
    index("handover_tries_to_forget").on(table.triedAt),
  ],
);
