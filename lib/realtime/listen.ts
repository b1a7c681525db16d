import pg from "pg";
import { z } from "zod";
import { beat, lasting } from "#db/heartbeat.ts";
import { environment } from "#lib/environment.ts";
import { type Announcement, channel, publications, readings } from "./announce.ts";

/** What one listens to: the moves of one application and that it is read, the moves of a whole service, or what is published. */
export type Topic = { applicationId: string } | { serviceId: string } | "publications";

type Listener = () => void;
type Switchboard = {
  listeners: Map<string, Set<Listener>>;
  client: pg.Client | undefined;
  failures: number;
  stopped: boolean;
};

const holder = globalThis as typeof globalThis & { parvisSwitchboard?: Switchboard };

/** The process’s one listening connection. Development reloads modules: it survives them on the global object. */
const switchboard = (): Switchboard => {
  holder.parvisSwitchboard ??= { listeners: new Map(), client: undefined, failures: 0, stopped: false };
  return holder.parvisSwitchboard;
};

/** Calls the listener each time something moved there, and whenever something may have been missed. @returns what ends it */
export const subscribe = (topic: Topic, listener: Listener): (() => void) => {
  const board = switchboard();
  const key = keyOf(topic);
  const listeners = board.listeners.get(key) ?? new Set();
  board.listeners.set(key, listeners.add(listener));
  if (board.client === undefined) void connect(board, false);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) board.listeners.delete(key);
  };
};

/** For a process that ends: gives the connection back. */
export const stopListening = async (): Promise<void> => {
  const board = switchboard();
  board.stopped = true;
  await board.client?.end().catch(() => undefined);
};

const keyOf = (topic: Topic): string => {
  if (topic === "publications") return topic;
  return "applicationId" in topic ? `application ${topic.applicationId}` : `service ${topic.serviceId}`;
};

/**
 * @param again whether it was lost before: what moved meanwhile is unknown, so everyone is told. What was published before the first
 * time may also have been missed.
 */
const connect = async (board: Switchboard, again: boolean): Promise<void> => {
  const client = new pg.Client({ connectionString: environment().DATABASE_URL, ...lasting });
  board.client = client;
  let lost = false;
  const lose = () => {
    if (lost || board.stopped) return;
    lost = true;
    client.end().catch(() => undefined);
    setTimeout(() => void connect(board, true), pause(board.failures)).unref();
    board.failures += 1;
  };
  client.on("notification", ({ channel: of, payload = "" }) => {
    if (of === publications) tellOf(board, "publications");
    else if (of === readings) tellOf(board, { applicationId: payload });
    else tell(board, payload);
  });
  client.on("error", lose);
  client.on("end", lose);
  try {
    await client.connect();
    await client.query(`listen ${publications}`);
    await client.query(`listen ${readings}`);
    await client.query(`listen ${channel}`);
    beat(client, lose);
    board.failures = 0;
    if (again) tellAll(board);
    else tellOf(board, "publications");
  } catch {
    lose();
  }
};

const longest = 4_000;

/** Twice as long after each failure. */
export const pause = (failures: number): number => Math.min(250 * 2 ** Math.min(failures, 10), longest);

const announcement: z.ZodType<Announcement> = z.object({
  applicationId: z.string(),
  citizenId: z.string(),
  serviceId: z.string(),
});

const tell = (board: Switchboard, payload: string): void => {
  const { applicationId, serviceId } = announcement.parse(JSON.parse(payload));
  for (const topic of [{ applicationId }, { serviceId }]) tellOf(board, topic);
};

const tellOf = (board: Switchboard, topic: Topic): void => {
  for (const listener of board.listeners.get(keyOf(topic)) ?? []) listener();
};

const tellAll = (board: Switchboard): void => {
  for (const listeners of board.listeners.values()) for (const listener of listeners) listener();
};
