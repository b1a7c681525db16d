import { describe, expect, it } from "vitest";
import { languages } from "#lib/engine/text.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { type Drawing, draw, drawCounted } from "../drawing-of.ts";
import { lanes } from "../model/diagram.ts";
import { laneWords } from "../words/lane-words.ts";
import { indent, type Line, padding } from "./boxes.ts";
import { widthOf } from "./glyph-widths.ts";
import { type Placed, type Point, pageWidth } from "./wide.ts";

const widthOfLine = ({ text, size, weight, indented }: Line): number =>
  widthOf(text, size, weight) + (indented ? indent : 0);

/** Nearer than that they would be taken for one. */
const clear = 8;
const overlap = (one: Placed, other: Placed): boolean =>
  one.x < other.x + other.width + clear &&
  other.x < one.x + one.width + clear &&
  one.y < other.y + other.height + clear &&
  other.y < one.y + one.height + clear;

const crosses = (
  { x, y, width, height }: Point & { width: number; height: number },
  one: Point,
  other: Point,
): boolean =>
  Math.min(one.x, other.x) < x + width - 1 &&
  Math.max(one.x, other.x) > x + 1 &&
  Math.min(one.y, other.y) < y + height - 1 &&
  Math.max(one.y, other.y) > y + 1;

const drawings = catalogue.flatMap((procedure) =>
  languages.flatMap((language) =>
    [draw, drawCounted].map(
      (make) =>
        [
          procedure.slug,
          language,
          make === draw ? "as it is" : "with counts",
          () => make(procedure, language),
        ] as const,
    ),
  ),
);

describe.each(drawings)("the drawing of %s in the language %s, %s", (_slug, language, _how, make) => {
  const drawing: Promise<Drawing> = make();

  it("has words of 12 pixels at least on a wide page, its boxes apart, each within its lane", async () => {
    const { boxes, bands, width } = (await drawing).wide;
    const smallest = Math.min(...boxes.flatMap(({ lines }) => lines.map(({ size }) => size)));
    expect((smallest * pageWidth) / width).toBeGreaterThanOrEqual(12);
    for (const [index, box] of boxes.entries()) {
      expect(
        boxes
          .slice(0, index)
          .filter((other) => overlap(box, other))
          .map(({ key }) => key),
        box.key,
      ).toEqual([]);
      const band = bands[lanes.indexOf(box.lane)];
      expect(box.y, box.key).toBeGreaterThanOrEqual(band?.y ?? Number.POSITIVE_INFINITY);
      expect(box.y + box.height, box.key).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
    }
  });

  it("has no word out of its box, and no line through one", async () => {
    const { boxes, routes } = (await drawing).wide;
    for (const box of boxes)
      for (const line of box.lines) {
        expect(widthOfLine(line), line.text).toBeLessThanOrEqual(box.width - 2 * padding);
        expect(line.y, line.text).toBeLessThanOrEqual(box.height);
      }
    for (const { from, to, points } of routes) {
      expect(points.length, `${from} ${to}`).toBeGreaterThan(1);
      const through = boxes.filter((box) =>
        points.some((point, index) => crosses(box, points[index - 1] ?? point, point)),
      );
      expect(
        through.map(({ key }) => key),
        `${from} ${to}`,
      ).toEqual([]);
    }
  });

  it("has the name of each lane where no line goes", async () => {
    const { bands, routes } = (await drawing).wide;
    for (const { lane, y } of bands) {
      const name = { x: 16, y: y + 10, width: widthOf(laneWords[lane][language], 14.5, "bold"), height: 18 };
      const through = routes.filter(({ points }) =>
        points.some((point, index) => crosses(name, points[index - 1] ?? point, point)),
      );
      expect(
        through.map(({ from, to }) => `${from} ${to}`),
        lane,
      ).toEqual([]);
    }
  });

  it("fits a phone, its words one below another", async () => {
    const { rows, width, height } = (await drawing).tall;
    expect(width).toBeLessThanOrEqual(358);
    const lines = rows.flatMap((row) => row.lines);
    for (const line of lines) expect(132 + widthOfLine(line), line.text).toBeLessThanOrEqual(width);
    const tops = lines.map(({ y }) => y);
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    expect(Math.max(...tops)).toBeLessThanOrEqual(height);
  });
});
