/** Chance that can be played again: the same seed draws the same. */
export type Random = {
  between: (least: number, most: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
  shuffled: <Item>(items: readonly Item[]) => Item[];
};

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  /** mulberry32, by Tommy Ettinger: 32 bits of state are enough for a drill. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <Item>(items: readonly Item[]): Item => {
    for (const item of items.slice(Math.floor(next() * items.length))) return item;
    throw new Error("Nothing to pick from");
  };
  return {
    between: (least, most) => Math.round(least + next() * (most - least)),
    pick,
    shuffled: (items) =>
      items
        .map((item) => ({ item, rank: next() }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ item }) => item),
  };
};

/** That many, each as often as the others, in an order drawn by chance. */
export const deal = <Item>(items: readonly Item[], count: number, random: Random): Item[] => {
  const dealt: Item[] = [];
  while (dealt.length < count) dealt.push(...random.shuffled(items));
  return dealt.slice(0, count);
};
