import { and, asc, desc, eq, inArray, lt, type SQLWrapper } from "drizzle-orm";
import { type Database, database, type Transaction } from "#db/client.ts";
import { exchanges } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { asGiven, given, worded } from "#db/worded.ts";
import { addMonths, parisDay, parisMidnight } from "#lib/engine/calendar.ts";
import type { Facts } from "#lib/engine/condition.ts";
import type { Lookup } from "#lib/engine/procedure.ts";

export type Exchange = typeof exchanges.$inferSelect;

/** Writes down what other administrations were just asked (CRPA R114-9-5): whom, why, by which text, and whether they answered. */
export const recordExchanges = async (
  tx: Transaction,
  applicationId: string,
  lookups: readonly Lookup[],
  facts: Facts,
  now: Date,
): Promise<void> => {
  const asked = lookups.flatMap(({ register, as, exchange }) => {
    const result = resultOf(as, facts);
    if (exchange === undefined || result === undefined) return [];
    const { administration: provider, purpose, legalBasis } = exchange;
    return [{ applicationId, id: uuidv7(now), register, provider, purpose, legalBasis, result, askedAt: now }];
  });
  await Promise.all(asked.map((exchange) => writing(tx, asGiven(exchanges, exchange))));
};

const writing = worded((db) =>
  db.insert(exchanges).values({
    applicationId: given("applicationId"),
    id: given("id"),
    register: given("register"),
    provider: given("provider"),
    purpose: given("purpose"),
    legalBasis: given("legalBasis"),
    result: given("result"),
    askedAt: given("askedAt"),
  }),
);

/** What became of a question, from the facts it left; undefined: it was not asked. */
const resultOf = (as: string, facts: Facts): Exchange["result"] | undefined => {
  if (!Object.keys(facts).some((name) => name.startsWith(`${as}.`))) return undefined;
  if (facts[`${as}.unavailable`] === true) return "unavailable";
  return facts[`${as}.found`] === false ? "unknown" : "answered";
};

/** What was asked about an application, the latest first. The caller has proven that the reader may know. */
export const exchangesOf = (db: Database, whose: SQLWrapper | string) =>
  db
    .select()
    .from(exchanges)
    .where(eq(exchanges.applicationId, whose))
    .orderBy(desc(exchanges.askedAt), desc(exchanges.id));

const monthsKept = 36;
const largest = 1_000;

/** CRPA R114-9-7: these traces are kept thirty-six months, and no longer. @returns how many went */
export const forgetExchanges = async (now: Date): Promise<number> => {
  const before = parisMidnight(addMonths(parisDay(now), -monthsKept));
  const old = database()
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(lt(exchanges.askedAt, before))
    .orderBy(asc(exchanges.askedAt))
    .limit(largest);
  const forgotten = await database()
    .delete(exchanges)
    .where(and(lt(exchanges.askedAt, before), inArray(exchanges.id, old)))
    .returning({ id: exchanges.id });
  return forgotten.length;
};
