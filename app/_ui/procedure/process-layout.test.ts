import { describe, expect, it } from "vitest";
import { type Lane, layOut, type Station } from "./process-layout.ts";

const station = (key: string, lane: Lane, more: Partial<Station> = {}): Station => ({
  key,
  lane,
  title: key,
  detail: "",
  ...more,
});

const journey = [
  station("identify", "citizen"),
  station("fill", "citizen"),
  station("registers", "others", { aside: true }),
  station("pay", "citizen"),
  station("examine", "administration"),
  station("answer", "citizen", { aside: true, ifNeeded: true }),
  station("decide", "administration"),
  station("produce", "others"),
  station("carry", "others"),
  station("receive", "citizen", { end: true }),
];

describe("the diagram of a procedure", () => {
  it("sets a whole journey on six columns", () => {
    const { placed, columns } = layOut(journey);
    expect(columns).toBe(6);
    expect(placed.map(({ key, column }) => [key, column])).toEqual([
      ["identify", 0],
      ["fill", 1],
      ["registers", 1],
      ["pay", 2],
      ["examine", 3],
      ["answer", 3],
      ["decide", 4],
      ["produce", 4],
      ["carry", 5],
      ["receive", 5],
    ]);
  });

  it("never sets two boxes in one place", () => {
    const { placed } = layOut(journey);
    expect(new Set(placed.map(({ column, row }) => `${column} ${row}`)).size).toBe(journey.length);
  });

  it("ties every station to one before it", () => {
    const { ways } = layOut(journey);
    expect(ways).toHaveLength(journey.length - 1);
    expect(ways.map(({ from, to }) => `${from.key}→${to.key}`)).toContain("examine→decide");
  });
});
