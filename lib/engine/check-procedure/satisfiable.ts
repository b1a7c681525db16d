import { type Condition, holds, type Scalar } from "../condition.ts";
import type { Comparison } from "../condition-tree.ts";
import { leavesOf, readingsIn } from "./contents.ts";

/** What one reading may be; undefined while nothing is known of it. */
export type Possible = Scalar | undefined;

/** What surrounds a condition when one wonders whether it can hold. */
export type World = {
  /** An ISO day. */
  today: string;
  /** Enough values of a reading to tell apart whatever these leaves ask of it. */
  valuesOf: (reading: string, leaves: readonly Condition[]) => readonly Possible[];
  /** What must hold besides, once that reading has that value: a hidden question has no answer. */
  consequencesOf: (reading: string, value: Possible) => readonly Condition[];
};

type Known = ReadonlyMap<string, Possible>;

const patience = 20_000;

/** Whether some answers and facts make the condition hold. What would take too long to find out is said to be possible. */
export const canHold = (condition: Condition, world: World): boolean => {
  let tries = 0;
  const search = (known: Known, demanded: readonly Condition[]): boolean => {
    tries += 1;
    if (tries > patience) return true;
    const open: Open[] = [];
    for (const each of demanded) {
      const verdict = judge(each, known, world.today);
      if (verdict === false) return false;
      if (verdict === undefined) open.push({ condition: each, unknown: unknownIn(each, known) });
    }
    const reading = nextOf(open);
    if (reading === undefined) return true;
    const left = open.map((each) => each.condition);
    const leaves = left.flatMap(leavesOf).filter((leaf) => readingsOf(leaf).includes(reading));
    return world.valuesOf(reading, leaves).some((value) => {
      const consequences = world.consequencesOf(reading, value).flatMap(partsOf);
      return search(new Map(known).set(reading, value), [...left, ...consequences]);
    });
  };
  return search(new Map(), partsOf(condition));
};

type Open = { condition: Condition; unknown: string[] };

/** What the condition that is nearest to be settled waits for: contradictions show early. */
const nextOf = (open: readonly Open[]): string | undefined =>
  open
    .filter(({ unknown }) => unknown.length > 0)
    .toSorted((one, other) => one.unknown.length - other.unknown.length)[0]?.unknown[0];

const partsOf = (condition: Condition): Condition[] =>
  "all" in condition ? condition.all.flatMap(partsOf) : [condition];

/** What is compared with another answer, or read in the rows of a group, may turn out either way. */
const isBeyond = (leaf: Comparison): boolean =>
  leaf.of.startsWith("row.") ||
  ["some", "rowsAtLeast", "sameAs", "before", "after"].some((key) => Object.hasOwn(leaf, key)) ||
  ("above" in leaf && typeof leaf.above !== "number") ||
  ("below" in leaf && typeof leaf.below !== "number");

/** @returns undefined while what is known does not settle it. */
const judge = (condition: Condition, known: Known, today: string): boolean | undefined => {
  if ("all" in condition) return every(condition.all.map((each) => judge(each, known, today)));
  if ("any" in condition) return opposite(every(condition.any.map((each) => opposite(judge(each, known, today)))));
  if ("not" in condition) return opposite(judge(condition.not, known, today));
  if (isBeyond(condition)) return undefined;
  const read = readingsOf(condition);
  return read.every((reading) => known.has(reading)) ? holds(condition, { ...split(known, read), today }) : undefined;
};

const every = (verdicts: readonly (boolean | undefined)[]): boolean | undefined => {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
};

const opposite = (verdict: boolean | undefined): boolean | undefined => (verdict === undefined ? undefined : !verdict);

const unknownIn = (condition: Condition, known: Known): string[] => [
  ...new Set(
    leavesOf(condition)
      .filter((leaf) => !isBeyond(leaf))
      .flatMap(readingsOf)
      .filter((reading) => !known.has(reading)),
  ),
];

const remembered = new WeakMap<Condition, readonly string[]>();

const readingsOf = (condition: Condition): readonly string[] => {
  const read = remembered.get(condition) ?? readingsIn(condition).map(({ value }) => value);
  remembered.set(condition, read);
  return read;
};

const split = (known: Known, read: readonly string[]) => {
  const under = (root: string) =>
    read.flatMap((reading) => {
      const value = known.get(reading);
      return reading.startsWith(root) && value !== undefined ? [[reading.slice(root.length), value] as const] : [];
    });
  return {
    answers: Object.fromEntries(under("answers.").map(([name, value]) => [name, String(value)])),
    facts: Object.fromEntries(under("facts.")),
  };
};
