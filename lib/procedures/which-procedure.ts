import type { Answers, Context } from "#lib/engine/condition.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import { pathsOf } from "#lib/engine/paths.ts";
import type { Field, Gate, Procedure } from "#lib/engine/procedure.ts";
import { fieldsOf, isVisible } from "#lib/engine/questions.ts";
import { lifeEventNames } from "./life-events.ts";

type Choice = Extract<Field, { kind: "choice" }>;
type Asked = { field: Choice; value: string };
type Given = Readonly<Record<string, string>>;

/** What comes next: something to choose, or where it has led. `asked`: what was answered so far, in order. */
export type Next = { asked: readonly Asked[] } & (
  | { kind: "event"; events: readonly string[] }
  | { kind: "procedure"; procedures: readonly Procedure[] }
  | { kind: "question"; procedure: Procedure; field: Choice }
  | { kind: "stopped"; procedure: Procedure; gate: Gate }
  | { kind: "found"; procedure: Procedure; warnings: readonly Gate[] }
);

/**
 * Which procedure is the right one, from the gates of each definition: a question is asked when a gate depends on it, and on nothing
 * that only a register or another kind of answer says. @param given what was answered, by name; what answers nothing is not heard
 */
export const whichProcedure = (procedures: readonly Procedure[], given: Given, today: string): Next => {
  const all: All = { procedures, given, today };
  const named = procedures.find(({ slug }) => slug === given.demarche);
  if (named) return judge(all, named);
  const events = [...lifeEventNames].filter((each) => procedures.some(({ lifeEvents }) => lifeEvents.includes(each)));
  const event = events.find((each) => each === given.evenement);
  if (event === undefined) return { kind: "event", events, asked: [] };
  const meant = procedures.filter(({ lifeEvents }) => lifeEvents.includes(event));
  const [only, ...others] = meant;
  return only && others.length === 0 ? judge(all, only) : { kind: "procedure", procedures: meant, asked: [] };
};

type All = { procedures: readonly Procedure[]; given: Given; today: string };

/** @param been the procedures that have sent here: none sends in a circle for ever */
const judge = (
  all: All,
  procedure: Procedure,
  earlier: readonly Asked[] = [],
  been: readonly Procedure[] = [],
): Next => {
  const answers: Answers = {};
  const asked = [...earlier];
  for (const field of decisive(procedure)) {
    const context: Context = { answers, facts: {}, today: all.today };
    if (!isVisible(field, context)) continue;
    const value = field.options.find((option) => option.value === all.given[field.key])?.value;
    if (value === undefined) return { kind: "question", procedure, field, asked };
    answers[field.key] = value;
    if (!asked.some((each) => each.field.key === field.key)) asked.push({ field, value });
    const gate = gatesAt(procedure, context).blocks.find((each) => isJudged(each, answers));
    if (gate === undefined) continue;
    const to = all.procedures.find(({ slug }) => slug === gate.to?.procedure);
    if (to === undefined || been.includes(to)) return { kind: "stopped", procedure, gate, asked };
    return judge(all, to, asked, [...been, procedure]);
  }
  const { warnings } = gatesAt(procedure, { answers, facts: {}, today: all.today });
  return { kind: "found", procedure, warnings: warnings.filter((gate) => isJudged(gate, answers)), asked };
};

/** The choices that decide of a gate by themselves, and those that make them asked. */
const decisive = (procedure: Procedure): Choice[] => {
  const choices = fieldsOf(procedure).filter((field) => field.kind === "choice");
  const names = new Map(choices.map((field) => [`answers.${field.key}`, field]));
  const wanted = new Set<string>();
  const want = (path: string): void => {
    const field = names.get(path);
    if (field === undefined || wanted.has(path)) return;
    wanted.add(path);
    if (field.visibleWhen) for (const each of pathsOf(field.visibleWhen)) want(each);
  };
  for (const { when } of procedure.gates)
    if (pathsOf(when).every((path) => names.has(path))) pathsOf(when).forEach(want);
  return choices.filter((field) => wanted.has(`answers.${field.key}`));
};

/** All that the gate reads is answered. */
const isJudged = ({ when }: Gate, answers: Answers): boolean =>
  pathsOf(when).every((path) => path.startsWith("answers.") && answers[path.slice("answers.".length)] !== undefined);
