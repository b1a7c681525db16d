import { join } from "node:path";
import type { Database } from "#db/client.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { environment } from "#lib/environment.ts";
import { type Exported, exportJournal } from "./export-journal.ts";
import { atOneInstant } from "./pages.ts";
import { latestExport, readExport } from "./read-export.ts";
import { type Broken, type Verified, verifyJournal } from "./verify-journal.ts";

/*
 * What this holds against. Whoever writes to the database, even as its superuser, cannot alter, add, remove or move an
 * entry without being told of to the entry: hashes and seals want a key that the database never sees. They could put a
 * whole application back as it once was, or tear one out without a trace: the latest export tells, if it was kept where
 * they cannot write. Whoever holds the database, the key and the exports can rewrite everything since the last root that
 * somebody else has noted: print it, publish it, send it away each night, and nothing before it can be rewritten.
 */

/** Verifies the whole journal as this process is configured, against the latest export if there is one. @throws ExportAltered */
export const checkJournal = async (db: Database, tell: (broken: Broken) => void): Promise<Verified> => {
  const { JOURNAL_KEY: key } = environment();
  const file = await latestExport(journalFolder());
  const exported = file === undefined ? undefined : await readExport(file, key);
  try {
    return await atOneInstant(db, (tx) => verifyJournal(tx, { key, tell, ...(exported ? { exported } : {}) }));
  } finally {
    await exported?.close();
  }
};

/** Exports a journal that holds; one that does not keeps the export that tells so. */
export const sealJournal = async (
  db: Database,
  now: Date,
  tell: (broken: Broken) => void,
): Promise<{ verified: Verified; exported: Exported | undefined }> => {
  const verified = await checkJournal(db, tell);
  if (verified.broken > 0) return { verified, exported: undefined };
  const { JOURNAL_KEY } = environment();
  const exported = await atOneInstant(db, (tx) => exportJournal(tx, journalFolder(), JOURNAL_KEY, parisDay(now)));
  return { verified, exported };
};

const journalFolder = (): string => {
  const { JOURNAL_FOLDER, DATA_FOLDER } = environment();
  return JOURNAL_FOLDER ?? join(DATA_FOLDER, "journal");
};
