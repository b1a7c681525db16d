import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readerPool } from "./reader-pool.ts";

const entry = join(import.meta.dirname, "fixtures/stubborn-reader.ts");
const answered = { kind: "refused", reason: "unsupported-type" };
const broken = { kind: "refused", reason: "broken" };

const asker = (options: { size?: number; milliseconds?: number } = {}) => {
  const pool = readerPool(entry, { size: 1, ...options });
  return (whim: string) => pool.ask({ kind: "inspect" }, async () => Buffer.from(whim));
};

describe("the processes that open documents", { timeout: 30_000 }, () => {
  it.each(["crash", "hoard", "trespass", "read secrets"])(
    "a document that makes one %s costs that document only",
    async (whim) => {
      const ask = asker();
      const all = await Promise.all([ask("answer"), ask(whim), ask("answer")]);
      expect(all).toEqual([answered, broken, answered]);
    },
  );

  it("are ended when they take too long", async () => {
    const ask = asker({ milliseconds: 300 });
    expect(await ask("loop")).toEqual(broken);
    expect(await ask("answer")).toEqual(answered);
  });

  it("are replaced when they have grown", async () => {
    const ask = asker();
    expect([await ask("tire"), await ask("tire"), await ask("answer")]).toEqual([answered, answered, answered]);
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
