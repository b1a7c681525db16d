import type { Answers } from "./condition-tree.ts";

/** The name under which is kept how many rows a group has, filled in or not. */
export const countName = (group: string): string => `${group}.count`;

/** How many rows a group has: what was said, or else as many as have an answer. */
export const rowsIn = (group: string, answers: Answers): number => {
  const said = answers[countName(group)] ?? "";
  return /^\d{1,3}$/.test(said) ? Number(said) : Math.max(0, ...filledRows(group, answers).map((row) => row + 1));
};

const filledRows = (group: string, answers: Answers): number[] =>
  Object.entries(answers).flatMap(([name, value]) => {
    const row = name.startsWith(`${group}.`) && value !== "" ? name.slice(group.length + 1).split(".")[0] : undefined;
    return row && /^\d{1,3}$/.test(row) ? [Number(row)] : [];
  });

/** The same answers, with one more row to fill in. */
export const withRow = (group: string, answers: Answers, rows: number): Answers => ({
  ...answers,
  [countName(group)]: String(rows + 1),
});

/** The same answers without a row; those after it move up. */
export const withoutRow = (group: string, answers: Answers, rows: number, row: number): Answers => {
  const moved = Object.entries(answers).flatMap(([name, value]): [string, string][] => {
    const [, at, rest] = name.startsWith(`${group}.`) ? (/^(\d+)\.(.+)$/.exec(name.slice(group.length + 1)) ?? []) : [];
    if (at === undefined || Number(at) < row) return [[name, value]];
    return Number(at) === row ? [] : [[`${group}.${Number(at) - 1}.${rest}`, value]];
  });
  return { ...Object.fromEntries(moved), [countName(group)]: String(Math.max(0, rows - 1)) };
};
