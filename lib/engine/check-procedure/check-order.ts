import { fieldsOf } from "../answers.ts";
import type { Condition } from "../condition.ts";
import type { Procedure } from "../procedure.ts";
import { possibleNames } from "../questions.ts";
import { readingsIn } from "./contents.ts";
import { type Path, type Problem, problem } from "./problem.ts";

type Asked = { name: string; path: Path; visibleWhen: Condition | undefined };

/** A question is shown by what was asked before it: no two may hide each other. */
export const checkOrder = (procedure: Procedure): Problem[] => {
  const asked = askedIn(procedure);
  const order = new Map(asked.map(({ name }, index) => [name, index]));
  const read = new Map(asked.map((each) => [each.name, answersBehind(each.visibleWhen, procedure)]));
  return asked.flatMap(({ name, path, visibleWhen }, index) => {
    if (visibleWhen === undefined) return [];
    const circle = circleFrom(name, read);
    if (circle) return [refuseCircle([...path, "visibleWhen"], circle)];
    const late = (read.get(name) ?? []).find((each) => (order.get(each) ?? -1) >= index);
    return late === undefined ? [] : [refuseLate([...path, "visibleWhen"], late)];
  });
};

const askedIn = ({ steps }: Procedure): Asked[] =>
  steps.flatMap(({ fields }, step) =>
    fields.flatMap((field, index) => {
      const path = ["steps", step, "fields", index];
      return possibleNames([field]).map((name) => ({ name, path, visibleWhen: field.visibleWhen }));
    }),
  );

/** The answers a condition rests on: those it reads, and those sent to the registers whose facts it reads. */
const answersBehind = (condition: Condition | undefined, procedure: Procedure): string[] => {
  const names = possibleNames(fieldsOf(procedure));
  const behind = readingsIn(condition).flatMap(({ value }) => {
    const [root, source = ""] = value.split(".");
    if (root === "answers") return [value.slice("answers.".length)];
    const { lookups } = procedure;
    return lookups.filter(({ as }) => as === source).flatMap(({ needs, sends }) => [...needs, ...Object.values(sends)]);
  });
  return [...new Set(behind)].filter((name) => names.includes(name));
};

/** The shortest way from that question back to itself, by what each one rests on. */
const circleFrom = (start: string, read: ReadonlyMap<string, readonly string[]>): string[] | undefined => {
  const ways = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    const next = read.get(way.at(-1) ?? "") ?? [];
    if (next.includes(start)) return [...way, start];
    ways.push(...next.filter((name) => !seen.has(name)).map((name) => [...way, name]));
    for (const name of next) seen.add(name);
  }
  return undefined;
};

const refuseCircle = (path: Path, circle: readonly string[]): Problem =>
  problem(
    path,
    {
      fr: `Ces questions se cachent l’une l’autre\u00a0: ${circle.join(" → ")}.`,
      en: `These questions hide each other: ${circle.join(" → ")}.`,
    },
    { fr: "Retirez une de ces conditions.", en: "Remove one of these conditions." },
  );

const refuseLate = (path: Path, name: string): Problem =>
  problem(
    path,
    {
      fr: `Cette question dépend de «\u00a0${name}\u00a0», qui n’est posée que plus loin.`,
      en: `This question depends on “${name}”, which is only asked later.`,
    },
    { fr: "Placez-la après, ou changez sa condition.", en: "Place it after, or change its condition." },
  );
