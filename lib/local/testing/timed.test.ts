import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { timed } from "./timed.ts";

const standStill = (milliseconds: number) =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** What the clock on the wall adds to it. */
const apart = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now();
  const { lasted } = await timed(work);
  return performance.now() - begun - lasted;
};

describe("how long a work keeps its asker waiting", () => {
  it("is given with its result", async () => {
    const { result, lasted } = await timed(() => pause(300, "done"));
    expect(result).toBe("done");
    expect(lasted).toBeGreaterThan(0);
  });

  it("leaves out the moment when the process stood still, and never counts more than there was", async () => {
    expect(await apart(async () => standStill(1_000))).toBeGreaterThanOrEqual(890);
    expect(await apart(() => pause(300))).toBeGreaterThanOrEqual(0);
  });
});
