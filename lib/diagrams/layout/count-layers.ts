import type { Link } from "./links.ts";

/** How many columns the boxes take, each line going onward but those that go back in the order of the boxes. */
export const countLayers = (keys: readonly string[], links: readonly Link[]): number => {
  const layer = new Map<string, number>();
  for (const key of keys) {
    const before = links.filter(({ from, to }) => to === key && keys.indexOf(from) < keys.indexOf(to));
    layer.set(key, 1 + Math.max(-1, ...before.map(({ from }) => layer.get(from) ?? 0)));
  }
  return 1 + Math.max(0, ...layer.values());
};
