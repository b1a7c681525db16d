import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Entry } from "../entry.ts";
import { type Attack, altered, type History, rewrite, two } from "./attack.ts";
import { pick } from "./draw.ts";

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

export const betweenHistories: readonly Attack[] = [movesBetween, swapsHistories, swapsSeals];
