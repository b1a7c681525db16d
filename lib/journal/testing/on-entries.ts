import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { beginning, canonical, type Entry, hashOf } from "../entry.ts";
import { type Attack, altered, renumbered, rewrite } from "./attack.ts";
import { type Draw, noise, pick } from "./draw.ts";

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

const changed: Attack[] = [
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

export const onEntries: readonly Attack[] = [...changed, movesWithin, finerInstant];
