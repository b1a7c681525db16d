import { createHash } from "node:crypto";

export type Draw = (below: number) => number;

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

export const pick = <Item>(items: readonly Item[], draw: Draw): Item => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new Error("Nothing to draw from");
  return item;
};

export const noise = (draw: Draw): string =>
  createHash("sha256")
    .update(String(draw(2 ** 31)))
    .digest("hex");
