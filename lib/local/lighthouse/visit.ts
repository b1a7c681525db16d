import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { command } from "../testing/command.ts";
import type { Scores } from "./scores.ts";

/** Fetched when asked for, never installed: two hundred packages that nothing else here needs. */
const lighthouse = "lighthouse@13.5.0";

export const factors = ["phone", "desk"] as const;
type Factor = (typeof factors)[number];

/** @property slowdown how many times slower than this machine the phone is */
type Visit = { address: string; factor: Factor; browser: string; folder: string; slowdown: number };
/** @property index how fast this machine was, by Lighthouse’s own measure */
export type Visited = { scores: Scores; index: number };

/** @throws Failure when the page cannot be measured, three times in a row. */
export const visit = async (asked: Visit, attempts = 3): Promise<Visited> => {
  try {
    return await visitOnce(asked);
  } catch (failure) {
    if (attempts === 1) throw failure;
    return visit(asked, attempts - 1);
  }
};

const visitOnce = async ({ address, factor, browser, folder, slowdown }: Visit): Promise<Visited> => {
  const file = join(folder, "report.json");
  const look = factor === "desk" ? ["--preset=desktop"] : [`--throttling.cpuSlowdownMultiplier=${slowdown}`];
  await command(
    [
      ...["npx", "--yes", lighthouse, address, ...look, "--quiet", "--output=json", `--output-path=${file}`],
      "--only-categories=accessibility,best-practices,performance",
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    { ...process.env, CHROME_PATH: browser },
  );
  const { categories, audits, environment } = report.parse(JSON.parse(await readFile(file, "utf8")));
  const points = (category: keyof typeof categories) => Math.round((categories[category].score ?? 0) * 100);
  const scores = {
    accessibility: points("accessibility"),
    bestPractices: points("best-practices"),
    performance: points("performance"),
    faults: Object.entries(audits).flatMap(([id, { score, weight }]) => (score === 0 && weight !== 0 ? [id] : [])),
  };
  return { scores, index: environment.benchmarkIndex };
};

const category = z.object({ score: z.number().nullable() });
const report = z.object({
  categories: z.object({ accessibility: category, "best-practices": category, performance: category }),
  audits: z.record(z.string(), z.object({ score: z.number().nullable(), weight: z.number().optional() })),
  environment: z.object({ benchmarkIndex: z.number() }),
});
