import { createHash } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { applicationReferences, applications, events } from "#db/schema.ts";
import { beginning, canonical, type Entry, hashOf, sealOf } from "../entry.ts";

/** Where an attack must be found; without a sequence, anywhere in that history. */
type Place = { reference: string; sequence?: number };
export type Draw = (below: number) => number;
/** @property run on the histories as they are before; what it does is undone afterwards */
type Attack = { name: string; run: (tx: Transaction, histories: readonly History[], draw: Draw) => Promise<Place[]> };
export type History = { applicationId: string; reference: string; entries: Entry[] };

/** Mulberry32: the same seed gives the same attacks. */
export const numbersFrom = (seed: number): Draw => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

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

const pick = <Item>(items: readonly Item[], draw: Draw): Item => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new Error("Nothing to draw from");
  return item;
};

const two = (histories: readonly History[], draw: Draw): [History, History] => {
  const one = pick(histories, draw);
  const others = histories.filter(({ applicationId }) => applicationId !== one.applicationId);
  return [one, pick(others, draw)];
};

const rewrite = async (tx: Transaction, { applicationId }: History, entries: readonly Entry[]): Promise<void> => {
  await tx.delete(events).where(eq(events.applicationId, applicationId));
  if (entries.length > 0) await tx.insert(events).values([...entries]);
};

/** Each attack on one entry of one history: how the history reads afterwards. */
const onEntry = (name: string, change: (entries: Entry[], at: number, draw: Draw) => Entry[]): Attack => ({
  name,
  run: async (tx, histories, draw) => {
    const history = pick(histories, draw);
    const at = draw(history.entries.length);
    await rewrite(tx, history, change(history.entries, at, draw));
    return [{ reference: history.reference, sequence: at + 1 }];
  },
});

const alterations: Record<string, (entry: Entry, draw: Draw) => Partial<Entry>> = {
  type: ({ type }) => ({ type: type === "submit" ? "withdraw" : "submit" }),
  actor: ({ actor }) => ({ actor: actor === "agent" ? "citizen" : "agent" }),
  "actor's id": ({ actorId }) => ({ actorId: actorId === null ? "someone" : null }),
  "actor's name": ({ actorName }) => ({ actorName: `${actorName} ` }),
  channel: () => ({ channel: "phone" }),
  status: ({ status }) => ({ status: status === "approved" ? "rejected" : "approved" }),
  data: ({ data }, draw) => ({ data: { ...data, [`key${draw(9)}`]: draw(1_000) } }),
  instant: ({ occurredAt }, draw) => ({ occurredAt: new Date(occurredAt.getTime() - 1 - draw(1_000_000)) }),
  hash: (_entry, draw) => ({ hash: `k1:${noise(draw)}` }),
  "hash before": (_entry, draw) => ({ previousHash: noise(draw) }),
};

const noise = (draw: Draw): string =>
  createHash("sha256")
    .update(String(draw(2 ** 31)))
    .digest("hex");

/** From this entry on, chained again by someone who knows everything but the key. */
const chainedAgain = (entries: readonly Entry[], at: number, chain: (entry: Entry) => string) =>
  entries.reduce<Entry[]>((done, entry, index) => {
    const follows = { ...entry, previousHash: done.at(-1)?.hash ?? beginning };
    done.push(index < at ? entry : { ...follows, hash: chain(follows) });
    return done;
  }, []);

const plain = ({ hash: _hash, previousHash, ...content }: Entry): string =>
  createHash("sha256").update(previousHash).update(canonical(content)).digest("hex");
const underAnotherKey = ({ hash: _hash, previousHash, ...content }: Entry): string =>
  hashOf(content, previousHash, "f".repeat(64));

const altered = (entries: readonly Entry[], at: number, change: Partial<Entry>): Entry[] =>
  entries.map((entry, index) => (index === at ? { ...entry, ...change } : entry));
const renumbered = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry, index) => ({ ...entry, sequence: index + 1 }));

const onEntries: Attack[] = [
  ...Object.entries(alterations).map(([name, change]) =>
    onEntry(`alters the ${name}`, (entries, at, draw) =>
      entries.map((entry, index) => (index === at ? { ...entry, ...change(entry, draw) } : entry)),
    ),
  ),
  onEntry("alters, then chains all that follows with a plain hash", (entries, at) =>
    chainedAgain(altered(entries, at, { actorName: "Un autre" }), at, plain),
  ),
  onEntry("alters, then chains all that follows under a key of its own", (entries, at) =>
    chainedAgain(altered(entries, at, { actorName: "Un autre" }), at, underAnotherKey),
  ),
  onEntry("removes an entry", (entries, at) => entries.filter((_entry, index) => index !== at)),
  onEntry("removes an entry and numbers the others again", (entries, at) =>
    renumbered(entries.filter((_entry, index) => index !== at)),
  ),
  onEntry("removes the end", (entries, at) => entries.slice(0, at)),
  onEntry("inserts a copy", (entries, at, draw) =>
    renumbered([...entries.slice(0, at), pick(entries, draw), ...entries.slice(at)]).map((entry, index) =>
      index === at ? { ...entry, data: { copied: true } } : entry,
    ),
  ),
];

const movesWithin: Attack = {
  name: "swaps two entries of a history",
  run: async (tx, histories, draw) => {
    const history = pick(histories, draw);
    const [one, other] = [draw(history.entries.length), draw(history.entries.length - 1)];
    const [low, high] = other >= one ? [one, other + 1] : [other, one];
    const turned = history.entries.map((entry, index) => {
      if (index === low) return history.entries[high] ?? entry;
      return index === high ? (history.entries[low] ?? entry) : entry;
    });
    await rewrite(tx, history, renumbered(turned));
    return [{ reference: history.reference, sequence: low + 1 }];
  },
};

const movesBetween: Attack = {
  name: "swaps two entries between applications",
  run: async (tx, histories, draw) => {
    const [one, other] = two(histories, draw);
    const at = draw(Math.min(one.entries.length, other.entries.length));
    const [mine, theirs] = [pick(one.entries.slice(at), () => 0), pick(other.entries.slice(at), () => 0)];
    await rewrite(tx, one, altered(one.entries, at, { ...theirs, applicationId: one.applicationId }));
    await rewrite(tx, other, altered(other.entries, at, { ...mine, applicationId: other.applicationId }));
    return [one, other].map(({ reference }) => ({ reference, sequence: at + 1 }));
  },
};

const swapsHistories: Attack = {
  name: "swaps two histories with their seals",
  run: async (tx, histories, draw) => {
    const [one, other] = two(histories, draw);
    const given = (entries: Entry[], applicationId: string) => entries.map((entry) => ({ ...entry, applicationId }));
    await rewrite(tx, one, given(other.entries, one.applicationId));
    await rewrite(tx, other, given(one.entries, other.applicationId));
    await swapSeals(tx, one, other);
    return [one, other].map(({ reference }) => ({ reference, sequence: 1 }));
  },
};

const swapSeals = (tx: Transaction, one: History, other: History) =>
  tx.execute(sql`
    update applications a set journal_seal = b.journal_seal from applications b
    where (a.application_id, b.application_id) in
      ((${one.applicationId}, ${other.applicationId}), (${other.applicationId}, ${one.applicationId}))`);

const swapsSeals: Attack = {
  name: "swaps two seals",
  run: async (tx, histories, draw) => {
    const [one, other] = two(histories, draw);
    await swapSeals(tx, one, other);
    return [one, other].map(({ reference }) => ({ reference }));
  },
};

type Change = Partial<typeof applications.$inferInsert>;
/** Each attack on the application of a history, after perhaps cutting the history at an entry. */
const onApplication = (
  name: string,
  cut: (history: History, draw: Draw) => number,
  change: (history: History, cut: number, draw: Draw) => Change,
  place: (history: History, cut: number) => Place,
): Attack => ({
  name,
  run: async (tx, histories, draw) => {
    const history = pick(histories, draw);
    const at = cut(history, draw);
    if (at < history.entries.length) await rewrite(tx, history, history.entries.slice(0, at));
    const values = change(history, at, draw);
    if (Object.keys(values).length > 0)
      await tx.update(applications).set(values).where(eq(applications.applicationId, history.applicationId));
    return [place(history, at)];
  },
});

const all = ({ entries }: History): number => entries.length;
const none = (): number => 0;
const some = ({ entries }: History, draw: Draw): number => 1 + draw(entries.length - 1);
const after = ({ reference }: History, cut: number): Place => ({ reference, sequence: cut + 1 });
const untouched = { version: 0, decision: "draft", payment: "none" } as const;
const testKey = "0".repeat(64);

const onApplications: Attack[] = [
  onApplication("removes a whole history", none, () => ({}), after),
  onApplication("removes a whole history and its seal", none, () => ({ journalSeal: null }), after),
  onApplication("makes a draft of it", none, () => ({ ...untouched, journalSeal: null }), after),
  onApplication("removes the end and the seal", some, () => ({ journalSeal: null }), after),
  onApplication(
    "puts a history back as it was, with the seal of then",
    some,
    ({ applicationId, entries }, cut) => ({
      journalSeal: sealOf(applicationId, cut, entries[cut - 1]?.hash ?? "", testKey),
    }),
    after,
  ),
  onApplication(
    "alters a seal",
    all,
    ({ entries }, _cut, draw) => ({ journalSeal: `${1 + draw(entries.length)}:${noise(draw)}` }),
    ({ reference }) => ({ reference }),
  ),
  onApplication(
    "changes the state behind the journal",
    all,
    () => ({ decision: "approved" }),
    ({ reference, entries }) => ({
      reference,
      sequence: entries.length,
    }),
  ),
];

const tearsOut = (name: string, references: boolean): Attack => ({
  name,
  run: async (tx, histories, draw) => {
    const history = pick(histories, draw);
    await rewrite(tx, history, []);
    await tx.delete(applications).where(eq(applications.applicationId, history.applicationId));
    if (references)
      await tx.delete(applicationReferences).where(eq(applicationReferences.reference, history.reference));
    return [{ reference: history.reference, sequence: 0 }];
  },
});

const addsAnApplication: Attack = {
  name: "adds an application with another's history",
  run: async (tx, histories, draw) => {
    const { applicationId, entries } = pick(histories, draw);
    const [row] = await tx.select().from(applications).where(eq(applications.applicationId, applicationId));
    if (row === undefined) throw new Error("The application is gone");
    const copy = { ...row, applicationId: applicationId.replace(/.{4}$/, "ffff"), reference: "FRAUDE22" };
    await tx.insert(applications).values(copy);
    await tx.insert(applicationReferences).values(copy);
    await tx.insert(events).values(entries.map((entry) => ({ ...entry, applicationId: copy.applicationId })));
    return [{ reference: copy.reference, sequence: 1 }];
  },
};

const finerInstant: Attack = {
  name: "moves an instant by less than we write",
  run: async (tx, histories, draw) => {
    const { applicationId, reference, entries } = pick(histories, draw);
    const sequence = 1 + draw(entries.length);
    await tx.execute(sql`
      update events set occurred_at = occurred_at + interval '1 microsecond'
      where application_id = ${applicationId} and sequence = ${sequence}`);
    return [{ reference, sequence }];
  },
};

export const attacks: readonly Attack[] = [
  ...onEntries,
  movesWithin,
  movesBetween,
  swapsHistories,
  swapsSeals,
  ...onApplications,
  tearsOut("tears out an application", false),
  tearsOut("tears out an application and its reference", true),
  addsAnApplication,
  finerInstant,
];
