import { asc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { applications, events } from "#db/schema.ts";
import type { Entry } from "../entry.ts";
import { type Draw, pick } from "./draw.ts";

/** Where an attack must be found; without a sequence, anywhere in that history. */
export type Place = { reference: string; sequence?: number };
/** @property run on the histories as they are before; what it does is undone afterwards */
export type Attack = {
  name: string;
  run: (tx: Transaction, histories: readonly History[], draw: Draw) => Promise<Place[]>;
};
export type History = { applicationId: string; reference: string; entries: Entry[] };

export const historiesOf = async (tx: Transaction): Promise<History[]> => {
  const rows = await tx
    .select({ reference: applications.reference, entry: events })
    .from(events)
    .innerJoin(applications, eq(applications.applicationId, events.applicationId))
    .orderBy(asc(events.applicationId), asc(events.sequence));
  return [...Map.groupBy(rows, ({ entry }) => entry.applicationId)].map(([applicationId, of]) => ({
    applicationId,
    reference: of[0]?.reference ?? "",
    entries: of.map(({ entry }) => entry),
  }));
};

export const two = (histories: readonly History[], draw: Draw): [History, History] => {
  const one = pick(histories, draw);
  const others = histories.filter(({ applicationId }) => applicationId !== one.applicationId);
  return [one, pick(others, draw)];
};

export const rewrite = async (
  tx: Transaction,
  { applicationId }: History,
  entries: readonly Entry[],
): Promise<void> => {
  await tx.delete(events).where(eq(events.applicationId, applicationId));
  if (entries.length > 0) await tx.insert(events).values([...entries]);
};

export const altered = (entries: readonly Entry[], at: number, change: Partial<Entry>): Entry[] =>
  entries.map((entry, index) => (index === at ? { ...entry, ...change } : entry));
export const renumbered = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry, index) => ({ ...entry, sequence: index + 1 }));
