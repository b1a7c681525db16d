import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** How a date, an amount, a number or a plural gets written by hand: in the way of one language, on a good day. */
const byHand = [
  { what: "a number cut to its decimals", sign: /\.toFixed\(/, instead: "formatNumber" },
  { what: "a number in a language of its own", sign: /\.toLocale(Date|Time)?String\(/, instead: "formatNumber" },
  { what: "an amount with its sign stuck to it", sign: /\}(\\u00a0|\s)?€|€\$\{/u, instead: "formatMoney" },
  {
    what: "a plural counted by hand",
    sign: /\b(count|length|total|\w+s)\s*(>|>=|===|!==|<)\s*[12]\s*\?\s*(`|"|\{)/,
    instead: "plural",
  },
  { what: "a plural by an s", sign: /\? "s" : ""|\(s\)/, instead: "plural" },
  {
    what: "a date put together",
    sign: /\.get(UTC)?(Date|Day|Month|FullYear|Hours|Minutes)\(\)|"janvier|"January/,
    instead: "formatDay",
  },
  { what: "a date turned round", sign: /split\("-"\)\s*\.(toReversed|reverse)\(\)/, instead: "formatFigures" },
  { what: "a format of its own", sign: /new Intl\.(?!Segmenter|DisplayNames)/, instead: "lib/engine/numbers.ts" },
] as const;

/** The one place for each: calendars are counted there, amounts and numbers written. */
const house = ["lib/engine/calendar.ts", "lib/engine/money.ts", "lib/engine/numbers.ts"];

const written = globSync(["app/**/*.{ts,tsx}", "lib/**/*.ts"])
  .filter((file) => !/^lib\/local\/|\.test\.ts$|\/(testing|fixtures)\//.test(file))
  .filter((file) => !house.includes(file));

const foundIn = (source: string): string[] =>
  byHand.flatMap(({ what, sign, instead }) => (sign.test(source) ? [`${what}: use ${instead}`] : []));

describe("what people read", () => {
  it("has its dates, amounts, numbers and plurals written by Intl, in one place", () => {
    expect(written.length).toBeGreaterThan(300);
    const found = written.flatMap((file) => foundIn(readFileSync(file, "utf8")).map((fault) => `${file}: ${fault}`));
    expect(found).toEqual([]);
  });

  it.each([
    "const shown = (cents / 100).toFixed(2);",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source that is read
    "const price = `${euros}\\u00a0€`;",
    'count > 1 ? "dossiers" : "dossier"',
    'months === 1 ? "once" : "often"',
    "day.split('-')".replaceAll("'", '"').concat(".toReversed()"),
    "total.toLocaleString()",
    "at.getDate()",
  ])("would not get away with %s", (source) => {
    expect(foundIn(source)).not.toEqual([]);
  });
});
