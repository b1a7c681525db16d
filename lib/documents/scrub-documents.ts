import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { and, asc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applicationKeys, documents } from "#db/schema.ts";
import { DocumentAbsent, DocumentDamaged, type DocumentStore } from "./storage/document-store.ts";

/** How many nights until every document has been read again. */
export const scrubNights = 28;

const pageSize = 200;
const day = 24 * 60 * 60 * 1000;

type Row = Pick<typeof documents.$inferSelect, "applicationId" | "id" | "storageKey" | "sha256">;
export type Damage = { applicationId: string; id: string; fault: "damaged" | "absent" };

/**
 * Reads again the documents whose turn it is, and compares each with the hash kept when it came: a disk may change them unseen.
 * Those destroyed on purpose, with their key or because they were infected, are not looked for. @param nights in how many all are read @throws StorageUnavailable
 */
export const scrubDocuments = async (
  store: Pick<DocumentStore, "open">,
  now: Date,
  nights: number = scrubNights,
): Promise<{ checked: number; damages: Damage[] }> => {
  const turn = Math.floor(now.getTime() / day) % nights;
  const damages: Damage[] = [];
  let checked = 0;
  for await (const row of documentsOfTurn(turn, nights)) {
    const fault = await faultOf(store, row);
    checked += 1;
    if (fault) damages.push({ applicationId: row.applicationId, id: row.id, fault });
  }
  return { checked, damages };
};

const faultOf = async (store: Pick<DocumentStore, "open">, row: Row): Promise<Damage["fault"] | undefined> => {
  try {
    const hash = createHash("sha256");
    await pipeline(await store.open(row.storageKey), hash);
    return hash.digest("hex") === row.sha256 ? undefined : "damaged";
  } catch (error) {
    if (error instanceof DocumentDamaged) return "damaged";
    if (error instanceof DocumentAbsent) return "absent";
    throw error;
  }
};

/** Spread by the hash of their id: no list of what was read needs keeping. */
async function* documentsOfTurn(turn: number, nights: number): AsyncGenerator<Row> {
  const { applicationId, id, storageKey, sha256 } = documents;
  let last: Row | undefined;
  for (;;) {
    const after = last && gt(sql`(${applicationId}, ${id})`, sql`(${last.applicationId}::uuid, ${last.id}::uuid)`);
    const rows: Row[] = await database()
      .select({ applicationId, id, storageKey, sha256 })
      .from(documents)
      .leftJoin(applicationKeys, eq(applicationKeys.applicationId, applicationId))
      .where(
        and(
          sql`abs(hashtext(${id}::text)::bigint) % ${nights} = ${turn}`,
          ne(documents.scan, "infected"),
          isNull(applicationKeys.destroyedAt),
          after,
        ),
      )
      .orderBy(asc(applicationId), asc(id))
      .limit(pageSize);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < pageSize) return;
  }
}
