import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Served, serve, text } from "../serve.ts";
import { readPorts } from "../stack/ports.ts";
import { costNames, liveFigures, procedureFigures, queueFigures, requestFigures, transferFigures } from "./figures.ts";
import { fire } from "./load.ts";
import { measure } from "./measure.ts";
import { megabytes } from "./processes.ts";
import { figure, report } from "./report.ts";
import { benchSettings } from "./stage.ts";

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
  vi.restoreAllMocks();
});

const standIn = async (status = 200): Promise<Served> => {
  const served = await serve(0, [["GET", "/", () => text(status, "x".repeat(1_000))]]);
  ending.push(served.close);
  return served;
};

describe("the bench", () => {
  it("has ports of its own, beside a portal in use and its tests", async () => {
    const { ports } = await benchSettings({});
    const taken = [0, 10_000].flatMap((offset) => Object.values(readPorts({}, offset)));
    expect(Object.values(ports).filter((port) => taken.includes(port) || port > 65_535)).toEqual([]);
  });

  it("measures every kind of request and judges it in a table that it keeps", async () => {
    const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { url: origin } = await standIn();
    const aim = () => Array.from({ length: 5 }, () => ({ path: "/", expects: 200 }));
    const there = { origin, web: process.pid, database: process.pid };
    const costs = await measure(
      costNames.map((name) => ({ name, ...there, aim })),
      { warming: 1, rounds: 1, clients: 4 },
    );
    const one = [...costs.values()][0];
    if (one === undefined) throw new Error("Nothing was measured");
    const listed = ["bare page", "form step", "queue page", "catalogue page", "list of procedures", "validate"];
    const among = new Map(listed.map((name) => [name, one]));
    const folder = await mkdtemp(join(tmpdir(), "parvis-bench-"));
    ending.push(() => rm(folder, { recursive: true }));
    const queue = { milliseconds: 2, ofCounts: 3, scans: [] };
    const figures = [
      ...requestFigures(costs),
      ...transferFigures([{ page: "home", hasForm: false, script: 146, style: 20, font: 30, document: 8 }]),
      ...procedureFigures({
        few: { validation: 100, requests: among, search: { served: 4, query: 2 } },
        many: { validation: 131, requests: among, search: { served: 6, query: 3 } },
        ...{ count: 908, loadedIn: 900 },
      }),
      ...liveFigures({ clients: 2, events: 1, expected: 2, delivered: 2, p50: 1, p99: 501 }),
      ...queueFigures([
        { files: 10, ...queue },
        { files: 1_000, ...queue, milliseconds: 3 },
      ]),
    ];
    const missed = report(figures, {}, folder);
    const table = said.mock.calls.join("\n");
    for (const name of costNames) expect(table).toContain(name);
    for (const line of [
      /JavaScript +146 kB +✗ ≤ 145 kB/,
      /within +501 ms +✗ ≤ 500 ms/,
      /delivered +100 % +✓/,
      /validating: many against few +1.31 +✗ ≤ 1.3/,
    ])
      expect(table).toMatch(line);
    expect(JSON.parse(readFileSync(join(folder, "bench.json"), "utf8")).figures).toEqual(figures);
    expect(missed).toBe(figures.filter(({ met }) => met === false).length);
  }, 60_000);

  it("stops at an answer that is not the one expected", async () => {
    const { url } = await standIn(503);
    await expect(fire(url, [{ path: "/", expects: 200 }], 1)).rejects.toThrow("GET / answered 503");
  });

  it("knows what a process holds, and when a bound is passed", () => {
    expect(megabytes(process.pid)).toBeGreaterThan(20);
    expect(figure("g", "n", 5, " ms", { atMost: 5 })).toMatchObject({ met: true, goal: "≤ 5 ms" });
    expect(figure("g", "n", 7.9, "", { atLeast: 8 })).toMatchObject({ met: false, goal: "≥ 8" });
  });
});
