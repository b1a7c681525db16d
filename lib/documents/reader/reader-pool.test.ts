import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readerPool } from "./reader-pool.ts";

const entry = join(import.meta.dirname, "fixtures/stubborn-reader.ts");
const answered = { kind: "refused", reason: "unsupported-type" };
const broken = { kind: "refused", reason: "broken" };
const tooDemanding = { kind: "refused", reason: "too-demanding" };
const generous = { processorMilliseconds: 60_000, bytes: 2 ** 31, milliseconds: 60_000 };

const asker = (options: Parameters<typeof readerPool>[1] = {}) => {
  const pool = readerPool(entry, { size: 1, ...options });
  return (whim: string) => pool.ask({ kind: "inspect" }, async () => Buffer.from(whim));
};

describe("the processes that open documents", { timeout: 30_000 }, () => {
  it.each(["crash", "trespass", "read secrets"])(
    "a document that makes one %s costs that document only",
    async (whim) => {
      const ask = asker();
      const all = await Promise.all([ask("answer"), ask(whim), ask("answer")]);
      expect(all).toEqual([answered, broken, answered]);
    },
  );

  it.each([
    ["hoard", "memory", { bytes: 200 * 2 ** 20 }],
    ["loop", "processor time", { processorMilliseconds: 100 }],
    ["wait", "time", { milliseconds: 2_000 }],
  ])("are ended when they %s and so take too much %s", async (whim, _, bound) => {
    const ask = asker({ allowance: { ...generous, ...bound } });
    expect(await ask(whim)).toEqual(tooDemanding);
    expect(await ask("answer")).toEqual(answered);
  });

  it("judge a document in a fresh process before they refuse it for what earlier ones have left", async () => {
    const costs: number[] = [];
    const onCost = ({ peakBytes }: { peakBytes: number }) => costs.push(peakBytes);
    const ask = asker({ allowance: { ...generous, bytes: 200 * 2 ** 20 }, onCost });
    expect([await ask("keep"), await ask("keep"), await ask("keep")]).toEqual([answered, answered, answered]);
    expect(Math.max(...costs)).toBeLessThan(200 * 2 ** 20);
  });

  it("are replaced when they have grown", async () => {
    const ask = asker();
    expect([await ask("tire"), await ask("tire"), await ask("answer")]).toEqual([answered, answered, answered]);
  });

  it("are not more than one while it answers at once", async () => {
    const costs: number[] = [];
    const onCost = ({ peakBytes }: { peakBytes: number }) => costs.push(peakBytes);
    const ask = asker({ size: 2, allowance: generous, startWorthMilliseconds: 60_000, onCost });
    await ask("answer");
    await Promise.all([ask("keep"), ask("keep")]);
    expect(Math.max(...costs)).toBeGreaterThan(160 * 2 ** 20);
  });

  it("are one more when somebody is kept waiting", async () => {
    const ask = asker({ size: 2, allowance: { ...generous, milliseconds: 25_000 } });
    await ask("answer");
    const first = await Promise.race(["wait", "answer"].map((whim) => ask(whim).then(() => whim)));
    expect(first).toBe("answer");
  });

  it("fetch a content only when its turn comes, first come first served", async () => {
    const pool = readerPool(entry, { size: 1 });
    const fetched: string[] = [];
    const asked = ["first", "second", "third"].map((name) =>
      pool.ask({ kind: "inspect" }, async () => {
        fetched.push(name);
        return Buffer.from("answer");
      }),
    );
    expect(fetched.length).toBeLessThan(2);
    await Promise.all(asked);
    expect(fetched).toEqual(["first", "second", "third"]);
  });

  it("free their place when the content cannot be fetched", async () => {
    const pool = readerPool(entry, { size: 1 });
    await expect(pool.ask({ kind: "inspect" }, () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
    expect(await pool.ask({ kind: "inspect" }, async () => Buffer.from("answer"))).toEqual(answered);
  });

  it("say that it is our fault when they cannot be started", async () => {
    const pool = readerPool(join(import.meta.dirname, "fixtures/absent.ts"));
    await expect(pool.ask({ kind: "inspect" }, async () => Buffer.alloc(1))).rejects.toThrow("did not start");
  });
});
