import { type Answers, type Condition, type Context, holds } from "./condition.ts";
import type { Gate, Lookup, Procedure } from "./procedure.ts";

export type Gates = { blocks: Gate[]; warnings: Gate[] };

/** What stops and what warns, for one step or for the whole application. */
export const gatesAt = (procedure: Procedure, context: Context, step?: string): Gates => {
  const open = procedure.gates.filter(
    (gate) => (step === undefined || gate.step === step) && holds(gate.when, context),
  );
  return {
    blocks: open.filter((gate) => gate.effect === "block"),
    warnings: open.filter((gate) => gate.effect === "warn"),
  };
};

type Said = Gates & { lookups: readonly Lookup[] };

/** What was said of answers that have not changed since: a register’s answer is about what it was asked. */
export const stillSaid = ({ blocks, warnings, lookups }: Said, before: Answers, now: Answers): Said => {
  const isSame = (names: readonly string[]) => names.every((name) => (before[name] ?? "") === (now[name] ?? ""));
  const isOf = (gate: Gate) => isSame(answersOf(gate, lookups));
  return {
    blocks: blocks.filter(isOf),
    warnings: warnings.filter(isOf),
    lookups: lookups.filter(({ needs }) => isSame(needs)),
  };
};

const answersOf = ({ when, field }: Gate, lookups: readonly Lookup[]): string[] => {
  const paths = pathsOf(when);
  const asked = lookups.filter(({ as }) => paths.some((path) => path.startsWith(`facts.${as}.`)));
  const answers = paths.filter((path) => path.startsWith("answers.")).map((path) => path.slice("answers.".length));
  return [...answers, ...asked.flatMap(({ needs }) => needs), ...(field ? [field] : [])];
};

const pathsOf = (condition: Condition): string[] => {
  if ("all" in condition) return condition.all.flatMap(pathsOf);
  if ("any" in condition) return condition.any.flatMap(pathsOf);
  if ("not" in condition) return pathsOf(condition.not);
  return [condition.of];
};
