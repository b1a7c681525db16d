import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { patience, startPatience } from "./patience.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<string>(() => undefined);

describe("patience with an identity provider", () => {
  it("lets through what comes in time", async () => {
    expect(await startPatience().with(Promise.resolve("answer"))).toBe("answer");
  });

  it("runs out once for all the calls of a step", async () => {
    const step = startPatience();
    const [first, second] = [step.with(never), step.with(never)];
    await vi.advanceTimersByTimeAsync(patience);
    expect(await first).toBeUndefined();
    expect(await second).toBeUndefined();
    expect(step.tooLate()).toBe(true);
  });

  it("does not run out once the provider has answered", async () => {
    const step = startPatience();
    expect(step.tooLate()).toBe(false);
    const answer = Promise.withResolvers<string>();
    const waited = step.with(answer.promise);
    await vi.advanceTimersByTimeAsync(10 * patience);
    answer.resolve("session");
    expect(await waited).toBe("session");
    expect(step.tooLate()).toBe(false);
  });
});
