import { hash } from "node:crypto";
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

/** What the first event follows. */
export const firstHash = "0".repeat(64);

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
  const previousHash = last?.hash ?? firstHash;
  const row = { ...content, previousHash, hash: hashOf(content, previousHash) };
  await tx.insert(events).values(row);
  return row;
};

export type Content = Omit<EventRow, "hash" | "previousHash">;

/** SHA-256 of the hash before and of the event’s content in a canonical form: keys sorted, instants in ISO. */
export const hashOf = (content: Content, previousHash: string): string =>
  hash("sha256", previousHash + JSON.stringify(sorted(content)), "hex");

/** A copy with the keys of every object in order. Written at once by JSON: histories are checked by the million. */
const sorted = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) copy[key] = sorted(value[key]);
  return copy;
};

const isPlainObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** @returns the sequence of the first event that does not follow from the one before, or undefined when the chain holds. */
export const firstBreak = (chain: readonly EventRow[]): number | undefined => {
  let previous = firstHash;
  for (const [index, { hash: claimed, previousHash, ...content }] of chain.entries()) {
    if (content.sequence !== index + 1 || previousHash !== previous || claimed !== hashOf(content, previous))
      return index + 1;
    previous = claimed;
  }
  return undefined;
};
