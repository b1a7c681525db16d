import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { say } from "../preparation/phase.mjs";

/** A figure and, when it has one, the bound it must not pass. */
export type Figure = { group: string; name: string; value: string; goal?: string; met?: boolean };

export const figure = (
  group: string,
  name: string,
  value: number,
  unit: string,
  goal?: { atMost?: number; atLeast?: number },
): Figure => {
  const shown = `${value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)}${unit}`;
  if (goal === undefined) return { group, name, value: shown };
  const { atMost, atLeast } = goal;
  const met = (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
  return { group, name, value: shown, goal: atMost === undefined ? `≥ ${atLeast}${unit}` : `≤ ${atMost}${unit}`, met };
};

/** Prints the table and keeps it. @returns how many goals were missed */
export const report = (figures: readonly Figure[], raw: unknown, dataFolder: string): number => {
  const width = Math.max(...figures.map(({ name }) => name.length)) + 2;
  for (const [group, each] of Map.groupBy(figures, ({ group }) => group)) {
    say(`\n${group}`);
    for (const { name, value, goal, met } of each) {
      const judged = goal === undefined ? "" : `   ${met ? "✓" : "✗"} ${goal}`;
      say(`  ${name.padEnd(width)}${value.padStart(12)}${judged}`);
    }
  }
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, "bench.json");
  writeFileSync(path, JSON.stringify({ at: new Date().toISOString(), machine, figures, raw }, null, 2));
  const missed = figures.filter(({ met }) => met === false).length;
  say(`\n${figures.filter(({ met }) => met).length} ✓, ${missed} ✗ · ${path}`);
  return missed;
};
