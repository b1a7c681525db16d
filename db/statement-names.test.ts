import { describe, expect, it } from "vitest";
import { named } from "./statement-names.ts";

describe("the name of a statement", () => {
  it("is its text’s own, and the same each time", () => {
    const one = named({ text: "select 1 from services where id = $1" });
    expect(named({ text: "select 1 from services where id = $1" })).toEqual(one);
    expect(named({ text: "select 2 from services where id = $1" }).name).not.toBe(one.name);
  });

  it("is not given to what no plan is made for, nor to more texts than a connection should remember", () => {
    expect(named({ text: "commit" }).name).toBeUndefined();
    const names = Array.from({ length: 1_000 }, (_, index) => named({ text: `select ${index}` }).name);
    expect(names.filter((name) => name !== undefined).length).toBeLessThan(1_000);
    expect(names.at(-1)).toBeUndefined();
  });
});
