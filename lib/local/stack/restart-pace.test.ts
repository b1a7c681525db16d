import { describe, expect, it } from "vitest";
import { endsWith, restartDelay } from "./restart-pace.ts";

/** The moments at which a child that dies at once is started again, in the first five minutes. */
const restarts = (): number[] => {
  const ends = [0];
  while ((ends.at(-1) ?? 0) < 300_000) ends.push((ends.at(-1) ?? 0) + restartDelay(ends));
  return ends.slice(1);
};

describe("the pace of restarts", () => {
  it("begins at once and slows down", () => {
    expect(restarts().slice(0, 4)).toEqual([250, 750, 1750, 3750]);
  });

  it("never exceeds five in a minute", () => {
    const all = restarts();
    for (const moment of all)
      expect(all.filter((it) => it >= moment && it < moment + 60_000).length).toBeLessThanOrEqual(5);
  });

  it("forgets what is long past", () => {
    expect(restartDelay([0, 1000, 2000, 500_000])).toBe(250);
  });

  it("holds nothing against a child that was well until something ended it", () => {
    expect(restartDelay(endsWith([0, 1000, 2000, 3000], 20_000, 10_000))).toBe(250);
    expect(restartDelay(endsWith([0, 1000, 2000, 3000], 4_000, 500))).toBeGreaterThan(10_000);
  });
});
