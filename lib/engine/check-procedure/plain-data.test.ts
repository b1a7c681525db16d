import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refuseStrangeData } from "./plain-data.ts";

const nested = (depth: number): unknown => {
  let value: unknown = "x";
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};
const whatOf = (given: unknown) => refuseStrangeData(given).map(({ path, what }) => `${path}: ${what.en}`);

describe("strange data", () => {
  it.each<[string, unknown, string]>([
    ["code", { gates: [{ when: () => true }] }, "gates[0].when: A definition holds data only"],
    ["a regular expression", { pattern: /(a+)+$/ }, "pattern: A definition holds data only"],
    ["a date", { day: new Date(0) }, "day: A definition holds data only"],
    ["what is not a number", { minutes: Number.NaN }, "minutes: A definition holds data only"],
    ["a key of prototypes", JSON.parse('{"steps":[{"__proto__":{"x":1}}]}'), "steps[0].__proto__: This key name"],
    ["the key of a constructor", { constructor: { prototype: 1 } }, "constructor: This key name is forbidden"],
    ["a huge list", { steps: Array.from({ length: 501 }, () => "x") }, "steps: This part is too long"],
    ["a huge text", { title: "x".repeat(5_001) }, "title: This part is too long"],
    ["a huge number of small parts", Array.from({ length: 300 }, () => Array(300).fill(1)), ": This part is too long"],
    ["something nested without end", nested(100_000), `${"[0]".repeat(24)}: This part is nested too deeply`],
  ])("is refused: %s", (_subject, given, start) => {
    expect(whatOf(given)[0]?.startsWith(start)).toBe(true);
  });

  it("is told twenty times at most", () => {
    expect(whatOf(Array.from({ length: 400 }, () => () => 1))).toHaveLength(20);
  });

  it("is not found in plain data", () => {
    const plain = fc.jsonValue({ maxDepth: 10 }).filter((value) => !/proto|constructor/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(plain, (value) => {
        expect(whatOf(value)).toEqual([]);
      }),
    );
  });
});
