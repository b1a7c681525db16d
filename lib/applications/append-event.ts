import { desc, eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { applications, events } from "#db/schema.ts";
import { asGiven, given, worded } from "#db/worded.ts";
import type { Status } from "#lib/engine/states.ts";
import { journalKey } from "#lib/environment.ts";
import { firstFault } from "#lib/journal/chain.ts";
import { beginning, type Entry, hashOf, sealOf } from "#lib/journal/entry.ts";
import type { Actor } from "./actor.ts";

export type EventRow = Entry;
type NewEvent = {
  applicationId: string;
  type: string;
  actor: Actor;
  status: Status;
  data: Record<string, unknown>;
  occurredAt: Date;
};

/** Adds to the history and seals it anew; the caller holds the application’s row lock, so sequences never collide. */
export const appendEvent = async (tx: Transaction, event: NewEvent): Promise<EventRow> => {
  const [held] = await tx
    .select({ seal: applications.journalSeal })
    .from(applications)
    .where(eq(applications.applicationId, event.applicationId));
  if (held === undefined) throw new Error("An event needs an application");
  const { row, journalSeal } = nextEvent(event, held.seal, await lastOf(tx, event.applicationId));
  await adding(tx, { ...writtenEvent(row), journalSeal });
  return row;
};

const adding = worded((db) =>
  db
    .with(writing(db))
    .update(applications)
    .set({ journalSeal: given("journalSeal") })
    .where(eq(applications.applicationId, given("written.applicationId"))),
);

/**
 * What comes next in a history, and what seals it then: to be written together, or not at all. The row of the application is locked.
 * @param seal the application’s, as it stands under that lock @param last where its history ends, read under that lock
 */
export const nextEvent = (
  { actor, ...event }: NewEvent,
  seal: string | null,
  last: LastEvent | undefined,
): { row: EventRow; journalSeal: string | null } => {
  const key = journalKey();
  const content = {
    ...event,
    sequence: (last?.sequence ?? 0) + 1,
    actor: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    channel: actor.channel,
  };
  const previousHash = last?.hash ?? beginning;
  const row = { ...content, previousHash, hash: hashOf(content, previousHash, key) };
  const { applicationId, sequence, hash } = row;
  const journalSeal = isWhole(applicationId, last, seal, key) ? sealOf(applicationId, sequence, hash, key) : seal;
  return { row, journalSeal };
};

/** To go to the database with what updates its application; it is given `writtenEvent`. */
export const writing = (db: Database) =>
  db.$with("written").as(
    db
      .insert(events)
      .values({
        applicationId: given("written.applicationId"),
        sequence: given("written.sequence"),
        type: given("written.type"),
        actor: given("written.actor"),
        actorId: given("written.actorId"),
        actorName: given("written.actorName"),
        channel: given("written.channel"),
        status: given("written.status"),
        data: given("written.data"),
        occurredAt: given("written.occurredAt"),
        previousHash: given("written.previousHash"),
        hash: given("written.hash"),
      })
      .returning({ sequence: events.sequence }),
  );

export const writtenEvent = (row: EventRow): Record<string, unknown> => asGiven(events, row, "written.");

export type LastEvent = Pick<EventRow, "sequence" | "hash">;

/** Where a history ends. The row of the application is locked, by a question asked before this one. */
export const lastOf = async (tx: Transaction, applicationId: string): Promise<LastEvent | undefined> => {
  const [last] = await endOf(tx, { applicationId });
  return last;
};

const endOf = worded((db) =>
  db
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .where(eq(events.applicationId, sql.placeholder("applicationId")))
    .orderBy(desc(events.sequence))
    .limit(1),
);

/** A history that was tampered with keeps its old seal: going on must not hide it. */
const isWhole = (applicationId: string, last: LastEvent | undefined, seal: string | null, key: string): boolean =>
  seal === (last === undefined ? null : sealOf(applicationId, last.sequence, last.hash, key));

/** @returns the sequence of the first event that is not what was written there, or undefined when the chain holds. */
export const firstBreak = (chain: readonly EventRow[]): number | undefined => firstFault(chain, journalKey())?.sequence;
