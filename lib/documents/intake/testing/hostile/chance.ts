/** Draws that a seed repeats (mulberry32, public domain). */
export type Chance = {
  /** From 0 up to `below`, which is left out. */
  number: (below: number) => number;
  of: <Thing>(things: readonly Thing[]) => Thing;
  bytes: (length: number) => Buffer;
};

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const number = (below: number): number => next() % below;
  return {
    number,
    of: (things) => {
      const drawn = things[number(things.length)];
      if (drawn === undefined) throw new Error("Nothing to draw from");
      return drawn;
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => number(256))),
  };
};
