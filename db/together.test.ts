import { describe, expect, it } from "vitest";
import { together } from "./together.ts";

describe("questions put together", () => {
  it("are asked once, each answered for itself, and again the next time", async () => {
    const asked: string[][] = [];
    const isEven = together(async (keys) => {
      asked.push([...keys]);
      return new Set(keys.filter((key) => Number(key) % 2 === 0));
    });
    expect(await Promise.all(["1", "2", "3", "4"].map(isEven))).toEqual([false, true, false, true]);
    expect(await isEven("2")).toBe(true);
    expect(asked).toEqual([["1", "2", "3", "4"], ["2"]]);
  });

  it("fail together, and do not hold back those that come after", async () => {
    let isAway = true;
    const question = together(async (keys) => {
      if (isAway) throw new Error("away");
      return new Set(keys);
    });
    const answers = await Promise.allSettled([question("1"), question("2")]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isAway = false;
    expect(await question("1")).toBe(true);
  });
});
