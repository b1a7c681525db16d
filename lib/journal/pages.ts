import { and, asc, desc, eq, getTableColumns, gt, isNull, lte, sql } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { applicationReferences, applications, events } from "#db/schema.ts";
import type { Entry } from "./entry.ts";

const { applicationId, reference, journalSeal, version, decision, payment, production, shipment } =
  getTableColumns(applications);
const columns = { applicationId, reference, journalSeal, version, decision, payment, production, shipment };
export type Subject = Awaited<ReturnType<typeof subjectsAfter>>[number];

/** @property last the last application of this page, undefined on the page after the last one */
export type Page = { last: string | undefined; subjects: Subject[]; histories: Map<string, Entry[]> };

const size = 200;

/** Every application with its history, in the order of their keys; a page without applications ends them. */
export async function* pagesOf(tx: Transaction): AsyncGenerator<Page> {
  let after: string | undefined;
  for (;;) {
    const subjects = await subjectsAfter(tx, after);
    const last = subjects.at(-1)?.applicationId;
    yield { last, subjects, histories: await historiesBetween(tx, after, last) };
    if (last === undefined) return;
    after = last;
  }
}

const subjectsAfter = (tx: Transaction, after: string | undefined) =>
  tx
    .select({ ...columns, referredAs: applicationReferences.reference })
    .from(applications)
    .leftJoin(
      applicationReferences,
      and(
        eq(applicationReferences.reference, applications.reference),
        eq(applicationReferences.applicationId, applications.applicationId),
      ),
    )
    .where(after === undefined ? undefined : gt(applications.applicationId, after))
    .orderBy(asc(applications.applicationId))
    .limit(size);

const historiesBetween = async (
  tx: Transaction,
  after: string | undefined,
  last: string | undefined,
): Promise<Map<string, Entry[]>> => {
  // An instant finer than we write was not written by us, and would be lost on the way here.
  const exact = sql<boolean>`date_trunc('milliseconds', ${events.occurredAt}) = ${events.occurredAt}`;
  const rows = await tx
    .select({ ...getTableColumns(events), exact })
    .from(events)
    .where(
      and(
        after === undefined ? undefined : gt(events.applicationId, after),
        last === undefined ? undefined : lte(events.applicationId, last),
      ),
    )
    .orderBy(asc(events.applicationId), asc(events.sequence));
  const entries = rows.map(({ exact, ...entry }) => (exact ? entry : { ...entry, hash: "" }));
  return Map.groupBy(entries, (entry) => entry.applicationId);
};

/** The references whose application is gone, a page at a time, with what proves that it was erased in due form. */
export async function* orphanReferences(tx: Transaction) {
  let after = "";
  for (;;) {
    const rows = await tx
      .select(getTableColumns(applicationReferences))
      .from(applicationReferences)
      .leftJoin(applications, eq(applications.applicationId, applicationReferences.applicationId))
      .where(and(gt(applicationReferences.reference, after), isNull(applications.applicationId)))
      .orderBy(asc(applicationReferences.reference))
      .limit(size);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.reference;
  }
}

export type End = { applicationId: string; reference: string; length: number; hash: string };

/** How each history ends, in the order of the applications; one that never began has no end. */
export async function* endsOf(tx: Transaction): AsyncGenerator<End> {
  let after: string | undefined;
  for (;;) {
    const ends = await endsAfter(tx, after);
    for (const { length, hash, ...application } of ends)
      if (length !== null && hash !== null) yield { ...application, length, hash };
    const last = ends.at(-1);
    if (last === undefined) return;
    after = last.applicationId;
  }
}

const endsAfter = (tx: Transaction, after: string | undefined) => {
  const end = tx
    .select({ length: events.sequence, hash: events.hash })
    .from(events)
    .where(eq(events.applicationId, applications.applicationId))
    .orderBy(desc(events.sequence))
    .limit(1)
    .as("end");
  return tx
    .select({ applicationId, reference, length: end.length, hash: end.hash })
    .from(applications)
    .leftJoinLateral(end, sql`true`)
    .where(after === undefined ? undefined : gt(applications.applicationId, after))
    .orderBy(asc(applications.applicationId))
    .limit(size);
};

/** Everything read in one go sees one state of the database, whatever is written meanwhile. */
export const atOneInstant = <Result>(db: Database, read: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      return read(tx);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
