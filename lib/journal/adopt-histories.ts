import { createHash } from "node:crypto";
import { and, asc, eq, exists, isNull } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { applications, events } from "#db/schema.ts";
import { beginning, canonical, type Entry, hashOf, isGenuine, isSame, sealOf } from "./entry.ts";

/**
 * Writes under the key, and seals, the histories that are older than it, if they hold as they were written then. Whoever
 * runs the portal vouches for them: once, never by itself. @returns how many; `verify` goes on naming the others
 */
export const adoptHistories = async (db: Database, key: string): Promise<number> => {
  const begun = db.select().from(events).where(eq(events.applicationId, applications.applicationId));
  const found = await db
    .select({ applicationId: applications.applicationId })
    .from(applications)
    .where(and(isNull(applications.journalSeal), exists(begun)));
  let adopted = 0;
  for (const { applicationId } of found) if (await db.transaction((tx) => adopt(tx, applicationId, key))) adopted += 1;
  return adopted;
};

const adopt = async (tx: Transaction, applicationId: string, key: string): Promise<boolean> => {
  const mine = and(eq(applications.applicationId, applicationId), isNull(applications.journalSeal));
  const [locked] = await tx.select({ id: applications.applicationId }).from(applications).where(mine).for("update");
  const chain = await tx
    .select()
    .from(events)
    .where(eq(events.applicationId, applicationId))
    .orderBy(asc(events.sequence));
  if (locked === undefined || !heldThen(chain, key)) return false;
  let previousHash = beginning;
  for (const { hash: _then, previousHash: _before, ...content } of chain) {
    const hash = hashOf(content, previousHash, key);
    await tx
      .update(events)
      .set({ previousHash, hash })
      .where(and(eq(events.applicationId, applicationId), eq(events.sequence, content.sequence)));
    previousHash = hash;
  }
  await tx
    .update(applications)
    .set({ journalSeal: sealOf(applicationId, chain.length, previousHash, key) })
    .where(mine);
  return true;
};

/** As it was written before there was a key, then perhaps with one. */
const heldThen = (chain: readonly Entry[], key: string): boolean =>
  chain.every(
    (entry, index) =>
      entry.sequence === index + 1 &&
      entry.previousHash === (chain[index - 1]?.hash ?? beginning) &&
      (isGenuine(entry, key) || isPlain(entry)),
  );

const isPlain = ({ hash, previousHash, ...content }: Entry): boolean =>
  isSame(hash, createHash("sha256").update(previousHash).update(canonical(content)).digest("hex"));
