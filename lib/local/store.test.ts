import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openStore } from "#lib/local/store.ts";
import { testFolder } from "#lib/local/test-folder.ts";

describe("store", () => {
  it("finds again what it kept, the latest of each key", () => {
    const file = join(testFolder(), "some", "numbers.jsonl");
    const first = openStore(file, z.number());
    first.set("a", 1);
    first.set("b", 2);
    first.set("a", 3);
    expect(openStore(file, z.number()).values()).toEqual([3, 2]);
    expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(2);
  });

  it("drops a last line cut short by a crash, and goes on", () => {
    const file = join(testFolder(), "numbers.jsonl");
    openStore(file, z.number()).set("a", 1);
    appendFileSync(file, '{"key":"b","val');
    const again = openStore(file, z.number());
    again.set("c", 3);
    expect(openStore(file, z.number()).values()).toEqual([1, 3]);
  });

  it("forgets everything when cleared", () => {
    const file = join(testFolder(), "numbers.jsonl");
    const store = openStore(file, z.number());
    store.set("a", 1);
    store.clear();
    expect([store.values(), openStore(file, z.number()).values()]).toEqual([[], []]);
  });

  it("refuses to open a file that is not its own", () => {
    const file = join(testFolder(), "numbers.jsonl");
    openStore(file, z.number()).clear();
    appendFileSync(file, "not ours\n");
    expect(() => openStore(file, z.number())).toThrow();
  });
});
