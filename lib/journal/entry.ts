import { timingSafeEqual } from "node:crypto";
import type { events } from "#db/schema.ts";
import { hmac } from "./hmac.ts";

/** What an application’s history is made of; everything here is pure, the key comes by parameter. */
export type Entry = typeof events.$inferSelect;
export type EntryContent = Omit<Entry, "hash" | "previousHash">;

/** What the first entry follows. */
export const beginning = "0".repeat(64);

/** The form of the hashes, so that another may follow one day. */
const form = "k1:";

/** Of the hash before and of the entry’s content in a canonical form: keys sorted, instants in ISO. */
export const hashOf = (content: EntryContent, previousHash: string, key: string): string =>
  form + hmac(key, previousHash + written(content));

/** Whether this entry is, word for word, one that we wrote after the hash that it names. */
export const isGenuine = ({ hash, previousHash, ...content }: Entry, key: string): boolean =>
  isSame(hash, hashOf(content, previousHash, key));

/** Closes a history: how long it is and how it ends. Kept on the application, so that a missing end is seen. */
export const sealOf = (applicationId: string, length: number, lastHash: string, key: string): string =>
  `${length}:${hmac(key, `seal ${applicationId} ${length} ${lastHash}`)}`;

/** How many entries a seal speaks of; undefined when it is none. */
export const sealedLength = (seal: string): number | undefined => {
  const length = /^(\d{1,9}):[0-9a-f]{64}$/.exec(seal)?.[1];
  return length === undefined ? undefined : Number(length);
};

/** What remains of an application erased in due form, beside its reference. */
export const erasureOf = (applicationId: string, reference: string, key: string): string =>
  hmac(key, `erasure ${applicationId} ${reference}`);

export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

export const canonical = (content: unknown): string => JSON.stringify(sorted(content));

/** The canonical form of an entry, whose keys are known: histories are written and read by the million. */
const written = (content: EntryContent): string => {
  const { actor, actorId, actorName, applicationId, channel, data, occurredAt, sequence, status, type } = content;
  const who = `"actor":${text(actor)},"actorId":${text(actorId)},"actorName":${text(actorName)}`;
  const where = `"applicationId":${text(applicationId)},"channel":${text(channel)}`;
  const what = `"data":${canonical(data)},"occurredAt":"${occurredAt.toISOString()}"`;
  return `{${who},${where},${what},"sequence":${sequence},"status":${text(status)},"type":${text(type)}}`;
};

const text = (value: string | null): string => JSON.stringify(value);

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
