import { desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { applications, events } from "#db/schema.ts";
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
  const key = journalKey();
  const end = await endOf(tx, event.applicationId);
  const content = {
    applicationId: event.applicationId,
    sequence: (end.sequence ?? 0) + 1,
    type: event.type,
    actor: event.actor.kind,
    actorId: event.actor.id,
    actorName: event.actor.name,
    channel: event.actor.channel,
    status: event.status,
    data: event.data,
    occurredAt: event.occurredAt,
  };
  const previousHash = end.hash ?? beginning;
  const row = { ...content, previousHash, hash: hashOf(content, previousHash, key) };
  const journalSeal = isWhole(event.applicationId, end, key)
    ? sealOf(row.applicationId, row.sequence, row.hash, key)
    : end.seal;
  await write(tx, row, journalSeal);
  return row;
};

type End = { seal: string | null; sequence: number | null; hash: string | null };

const endOf = async (tx: Transaction, applicationId: string): Promise<End> => {
  const last = tx
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .where(eq(events.applicationId, applicationId))
    .orderBy(desc(events.sequence))
    .limit(1)
    .as("last");
  const [end] = await tx
    .select({ seal: applications.journalSeal, sequence: last.sequence, hash: last.hash })
    .from(applications)
    .leftJoinLateral(last, sql`true`)
    .where(eq(applications.applicationId, applicationId));
  if (end === undefined) throw new Error("An event needs an application");
  return end;
};

/** A history that was tampered with keeps its old seal: going on must not hide it. */
const isWhole = (applicationId: string, { seal, sequence, hash }: End, key: string): boolean => {
  if (sequence === null || hash === null) return seal === null;
  return seal === sealOf(applicationId, sequence, hash, key);
};

/** The entry and the seal in one go to the database. */
const write = async (tx: Transaction, row: EventRow, journalSeal: string | null): Promise<void> => {
  const written = tx.$with("written").as(tx.insert(events).values(row).returning({ sequence: events.sequence }));
  await tx
    .with(written)
    .update(applications)
    .set({ journalSeal })
    .where(eq(applications.applicationId, row.applicationId));
};

/** @returns the sequence of the first event that is not what was written there, or undefined when the chain holds. */
export const firstBreak = (chain: readonly EventRow[]): number | undefined => firstFault(chain, journalKey())?.sequence;
