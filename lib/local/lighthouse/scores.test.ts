import { describe, expect, it } from "vitest";
import { isEnough, medianOf } from "./scores.ts";

const good = { accessibility: 100, bestPractices: 100, performance: 95, faults: [] };

describe("the scores of a page", () => {
  it("are enough at a hundred, a hundred and ninety-five", () => {
    expect(isEnough(good)).toBe(true);
  });

  it.each(["accessibility", "bestPractices", "performance"] as const)("are not one point under in %s", (figure) => {
    expect(isEnough({ ...good, [figure]: good[figure] - 1 })).toBe(false);
  });

  it("are those of the middle visit, with all that any of them found", () => {
    const slow = { ...good, performance: 60, faults: ["unused-javascript"] };
    expect(medianOf([good, slow, { ...good, performance: 99 }])).toEqual({ ...good, faults: ["unused-javascript"] });
  });
});
