import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { command } from "../testing/command.ts";
import type { Scores } from "./scores.ts";

/** Fetched when asked for, never installed: two hundred packages that nothing else here needs. */
const lighthouse = "lighthouse@13.5.0";

export const factors = ["phone", "desk"] as const;
type Factor = (typeof factors)[number];

type Visit = { address: string; factor: Factor; browser: string; folder: string };

/** @throws Failure when the page cannot be measured. */
export const visit = async ({ address, factor, browser, folder }: Visit): Promise<Scores> => {
  const file = join(folder, "report.json");
  const look = factor === "desk" ? ["--preset=desktop"] : [];
  await command(
    [
      ...["npx", "--yes", lighthouse, address, ...look, "--quiet", "--output=json", `--output-path=${file}`],
      "--only-categories=accessibility,best-practices,performance",
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    { ...process.env, CHROME_PATH: browser },
  );
  const { categories, audits } = report.parse(JSON.parse(await readFile(file, "utf8")));
  const points = (category: keyof typeof categories) => Math.round((categories[category].score ?? 0) * 100);
  return {
    accessibility: points("accessibility"),
    bestPractices: points("best-practices"),
    performance: points("performance"),
    faults: Object.entries(audits).flatMap(([id, { score, weight }]) => (score === 0 && weight !== 0 ? [id] : [])),
  };
};

const category = z.object({ score: z.number().nullable() });
const report = z.object({
  categories: z.object({ accessibility: category, "best-practices": category, performance: category }),
  audits: z.record(z.string(), z.object({ score: z.number().nullable(), weight: z.number().optional() })),
});
