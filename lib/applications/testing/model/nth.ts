import { nat } from "fast-check";

export const which = nat({ max: 2 });
/** One of those there are, the latest first; none when there is no such one. */
export const nth = <Item>(items: readonly Item[], index: number): Item | undefined => items.toReversed()[index];
