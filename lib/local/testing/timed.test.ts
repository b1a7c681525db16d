import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { timed } from "./timed.ts";

const standStill = (milliseconds: number) =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

describe("how long a work keeps its asker waiting", () => {
  it("is the beats of a process that runs", async () => {
    const { result, lasted } = await timed(() => pause(400, "done"));
    expect(result).toBe("done");
    expect(lasted).toBeGreaterThan(0);
    expect(lasted).toBeLessThanOrEqual(400);
  });

  it("leaves out a moment when the process stood still", async () => {
    const { lasted } = await timed(async () => {
      await pause(100);
      standStill(1_000);
    });
    expect(lasted).toBeLessThanOrEqual(120);
  });
});
