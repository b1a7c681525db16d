import type { Text } from "#lib/engine/text.ts";
import { elapsed, say } from "../preparation/phase.mjs";
import { Refusal } from "../preparation/refusal.mjs";
import { Failure } from "./command.ts";

export type Task = {
  name: string;
  label: Text;
  /** Tasks that must be over first, whatever their result. */
  after?: readonly string[];
  /** Tasks that must have passed. */
  needs?: readonly string[];
  run: () => Promise<void>;
};

export type Results = ReadonlyMap<string, "passed" | "failed">;

/** Runs all tasks, at most `atOnce` together in the order of the list, and goes on past failures to report them all. */
export const runTasks = async (tasks: readonly Task[], atOnce: number): Promise<Results> => {
  const results = new Map<string, "passed" | "failed">();
  const waiting = [...tasks];
  const takeReady = (): Task | undefined => {
    const isOver = (name: string) => results.has(name);
    const index = waiting.findIndex(({ after = [], needs = [] }) => [...after, ...needs].every(isOver));
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  const underWay = new Set<Promise<void>>();
  while (waiting.length > 0 || underWay.size > 0) {
    const next = underWay.size < atOnce ? takeReady() : undefined;
    if (!next && underWay.size === 0) throw new Error(`Never ready: ${waiting.map(({ name }) => name).join(", ")}`);
    if (!next) {
      await Promise.race(underWay);
      continue;
    }
    const turn = runTask(next, results).then((result) => {
      results.set(next.name, result);
      underWay.delete(turn);
    });
    underWay.add(turn);
  }
  return results;
};

const runTask = async (task: Task, results: Results): Promise<"passed" | "failed"> => {
  const words = `${task.label.fr} · ${task.label.en}`;
  const missing = (task.needs ?? []).filter((name) => results.get(name) === "failed");
  if (missing.length > 0) {
    say(`  ✗ ${words}  (${missing.join(", ")})`);
    return "failed";
  }
  const started = performance.now();
  try {
    await task.run();
    say(`  ✓ ${words}  ${elapsed(started)}`);
    return "passed";
  } catch (error) {
    say(`  ✗ ${words}  ${elapsed(started)}\n\n${indented(explanation(error))}\n`);
    return "failed";
  }
};

const explanation = (error: unknown): string => {
  if (error instanceof Failure) return error.output;
  if (error instanceof Refusal) return `${error.text.fr}\n\n${error.text.en}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const indented = (text: string): string => text.replaceAll(/^/gm, "      ");
