import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { database, type Transaction } from "#db/client.ts";
import { applicationKeys } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import { environment } from "#lib/environment.ts";
import { DocumentAbsent, DocumentDamaged, DocumentDestroyed, type DocumentKeys } from "../storage/document-store.ts";
import { keyBytes } from "../storage/sealed-key.ts";
import { type MasterKeys, masterKeys } from "./master-keys.ts";

/** The key of each application, kept in the database sealed under the master key, and never in memory once used. */
export const keysOfApplications = (master: MasterKeys = masterKeysOfEnvironment()): DocumentKeys => {
  const open = (row: Row | undefined): Buffer | undefined => row && opened(row, master);
  return {
    find: async (applicationId) => {
      const key = open(await readRow(applicationId));
      if (key === undefined) throw new DocumentAbsent("This application has no key.");
      return key;
    },
    obtain: async (applicationId) => {
      const theirs = open((await readOrMake(applicationId, master)) ?? (await readRow(applicationId)));
      if (theirs === undefined) throw new DocumentDestroyed("The key of this application is out of reach.");
      return theirs;
    },
  };
};

/** Whatever was sealed for this application can never be read again, and nothing more is kept for it. That it was destroyed stays known. */
export const destroyApplicationKey = async (tx: Transaction, applicationId: string, now: Date): Promise<void> => {
  const destroyed = { wrappedKey: null, destroyedAt: now };
  await tx
    .insert(applicationKeys)
    .values({ applicationId, keyVersion: "none", ...destroyed })
    .onConflictDoUpdate({
      target: applicationKeys.applicationId,
      set: { wrappedKey: null, destroyedAt: sql`coalesce(${applicationKeys.destroyedAt}, ${now.toISOString()})` },
    });
};

export const masterKeysOfEnvironment = (): MasterKeys => {
  const { ENCRYPTION_KEY, ENCRYPTION_KEYS_RETIRED } = environment();
  return masterKeys(ENCRYPTION_KEY, ENCRYPTION_KEYS_RETIRED);
};

type Row = typeof applicationKeys.$inferSelect;

const readRow = async (applicationId: string): Promise<Row | undefined> => {
  const [row] = await database().select().from(applicationKeys).where(eq(applicationKeys.applicationId, applicationId));
  return row;
};

const opened = ({ applicationId, wrappedKey, keyVersion }: Row, master: MasterKeys): Buffer => {
  if (wrappedKey === null) throw new DocumentDestroyed("The key of this application was destroyed.");
  const key = master.open({ key: wrappedKey, version: keyVersion }, applicationId);
  if (key === undefined) throw new DocumentDamaged("No master key opens the key of this application.");
  return key;
};

/** In one round trip. @returns nothing when somebody else makes one at the same time */
const readOrMake = async (applicationId: string, master: MasterKeys): Promise<Row | undefined> => {
  const wrappedKey = master.seal(randomBytes(keyBytes), applicationId);
  const [row] = await knownOrMade(database(), { applicationId, wrappedKey, keyVersion: master.version });
  return row;
};

const knownOrMade = worded((db) => {
  const applicationId = sql.placeholder("applicationId");
  const wrappedKey = sql.placeholder("wrappedKey");
  const keyVersion = sql.placeholder("keyVersion");
  const row = db.insert(applicationKeys).values({ applicationId, wrappedKey, keyVersion });
  const made = db.$with("made").as(row.onConflictDoNothing().returning());
  const known = db.select().from(applicationKeys).where(eq(applicationKeys.applicationId, applicationId));
  const either = unionAll(db.select().from(made), known).as("either");
  return db.with(made).select().from(either);
});
