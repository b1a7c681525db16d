import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { events } from "#db/schema.ts";
import type { Status } from "#lib/engine/states.ts";
import type { Actor } from "./actor.ts";

export type EventRow = typeof events.$inferSelect;
type NewEvent = {
  applicationId: string;
  type: string;
  actor: Actor;
  status: Status;
  data: Record<string, unknown>;
  occurredAt: Date;
};

const beginning = "0".repeat(64);

/** Adds to the history; the caller holds the application’s row lock, so sequences never collide. */
export const appendEvent = async (tx: Transaction, event: NewEvent): Promise<EventRow> => {
  const [last] = await tx
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .where(eq(events.applicationId, event.applicationId))
    .orderBy(desc(events.sequence))
    .limit(1);
  const content = {
    applicationId: event.applicationId,
    sequence: (last?.sequence ?? 0) + 1,
    type: event.type,
    actor: event.actor.kind,
    actorId: event.actor.id,
    actorName: event.actor.name,
    channel: event.actor.channel,
    status: event.status,
    data: event.data,
    occurredAt: event.occurredAt,
  };
  const previousHash = last?.hash ?? beginning;
  const row = { ...content, previousHash, hash: hashOf(content, previousHash) };
  await tx.insert(events).values(row);
  return row;
};

type Content = Omit<EventRow, "hash" | "previousHash">;

/** SHA-256 of the hash before and of the event’s content in a canonical form: keys sorted, instants in ISO. */
export const hashOf = (content: Content, previousHash: string): string =>
  createHash("sha256").update(previousHash).update(canonical(content)).digest("hex");

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isPlainObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** @returns the sequence of the first event that does not follow from the one before, or undefined when the chain holds. */
export const firstBreak = (chain: readonly EventRow[]): number | undefined => {
  let previous = beginning;
  for (const [index, { hash, previousHash, ...content }] of chain.entries()) {
    if (content.sequence !== index + 1 || previousHash !== previous || hash !== hashOf(content, previous))
      return index + 1;
    previous = hash;
  }
  return undefined;
};
