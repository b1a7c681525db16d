import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications.ts";
import { applicationId, instant, scanEnum } from "./columns.ts";

/** `slot` is the procedure’s document key, or the kind of an issued one. Content lives in the document store under `storageKey`. */
export const documents = pgTable(
  "documents",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    origin: text("origin", { enum: ["supporting", "issued"] }).notNull(),
    slot: text("slot").notNull(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    pages: integer("pages").notNull().default(1),
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    /** Printed on an issued document, so that anyone can verify it. */
    verificationCode: text("verification_code").unique(),
    checklist: jsonb("checklist").$type<Record<string, "yes" | "no">>().notNull().default({}),
    scan: scanEnum("scan").notNull().default("not_scanned"),
    scannedAt: instant("scanned_at"),
    createdAt: instant("created_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    index("documents_to_scan")
      .on(table.createdAt)
      .where(sql`${table.origin} = 'supporting' and ${table.scan} in ('not_scanned', 'pending')`),
  ],
);

/**
 * The key that an application's documents are sealed under, itself sealed under the master key of that version.
 * The row outlives the application, without its key: it then says that the documents were destroyed, and when.
 */
export const applicationKeys = pgTable(
  "application_keys",
  {
    applicationId: uuid("application_id").primaryKey(),
    wrappedKey: text("wrapped_key"),
    keyVersion: text("key_version").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    destroyedAt: instant("destroyed_at"),
  },
  (table) => [
    check("application_keys_destroyed", sql`(${table.wrappedKey} is null) = (${table.destroyedAt} is not null)`),
  ],
);

export const paymentAttempts = pgTable(
  "payment_attempts",
  {
    applicationId: applicationId().references(() => applications.applicationId),
    id: uuid("id").notNull(),
    /** The provider’s operation (PayFiP `idOp`). */
    operation: text("operation").notNull().unique(),
    debtReference: text("debt_reference").notNull(),
    amountCents: integer("amount_cents").notNull(),
    state: text("state", { enum: ["pending", "paid", "refused", "abandoned", "mismatch"] }).notNull(),
    createdAt: instant("created_at").notNull(),
    settledAt: instant("settled_at"),
    authorisation: text("authorisation"),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.id] }),
    index("payment_attempts_pending").on(table.state, table.createdAt),
  ],
);
