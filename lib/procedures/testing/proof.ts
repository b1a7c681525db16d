import { checkAnswers } from "#lib/engine/answers.ts";
import { worldOf } from "#lib/engine/check-procedure/possible-values.ts";
import { canHold } from "#lib/engine/check-procedure/satisfiable.ts";
import { type Condition, type Context, type Facts, holds } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { fieldsOf } from "#lib/engine/questions.ts";
import { rightValues } from "#lib/engine/testing/right-values.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { type Asked, askedOf } from "./asked.ts";
import { type Case, CaseFinder } from "./find-case.ts";
import type { Said } from "./said-by-registers.ts";
import type { Pick } from "./search.ts";
import type { Turn } from "./turns.ts";

export const today = "2026-11-22";

/** What surrounds the search of cases: chance, and what the registers say. @property rules whether those that refuse must be kept */
export type Chance = { pick: Pick; from: readonly Facts[]; rules?: "free" };

export const everythingSaid = ({ known, unknown }: Said): Facts[] => [...known, ...unknown];

export const not = ({ name, when }: Turn): Turn => ({ name: `not ${name}`, when: { not: when } });
export const anything: Turn = { name: "anything", when: { all: [] } };

/** Right answers to questions that are not asked, besides. A row of a group is asked as soon as it has an answer. */
const withMore = (given: Case, asked: ReadonlyMap<string, Asked>, context: Context): Case => {
  const hidden = [...asked].filter(
    ([name, { when }]) => !/\.\d+\./.test(name) && !when.every((condition) => holds(condition, context)),
  );
  const more = hidden.flatMap(([name, { question }]) =>
    rightValues(question, name, today)
      .slice(0, 1)
      .map((value) => [name, value]),
  );
  return { ...given, answers: { ...Object.fromEntries(more), ...given.answers } };
};

/** A definition put to the proof: cases of it, judged by the engine. */
export const proofOf = (procedure: Procedure) => {
  const fields = fieldsOf(procedure);
  const finder = new CaseFinder(procedure, today);
  const asked = askedOf(fields);
  const world = worldOf(fields, today, "complete");
  const contextOf = ({ answers, facts }: Case): Context => ({ answers, facts, today, knows: knowledge });
  const search = ({ when }: Turn, { pick, from, rules }: Chance, tries = 20): Case | undefined => {
    for (let left = tries; left > 0; left -= 1) {
      const found = finder.find([when], pick(from), pick, rules);
      if (found) return found;
    }
    return undefined;
  };
  return {
    fields,
    contextOf,
    search,
    mayHold: (...turns: readonly Turn[]): boolean => canHold({ all: turns.map(({ when }): Condition => when) }, world),
    isSo: ({ when }: Turn, given: Case): boolean => holds(when, contextOf(given)),
    withMore: (given: Case): Case => withMore(given, asked, contextOf(given)),
    check: (given: Case) => checkAnswers(fields, given.answers, contextOf(given), procedure.rules),
    /** @throws when right answers that make it so were not found */
    found: (turn: Turn, chance: Chance): Case => {
      const one = search(turn, chance);
      if (one === undefined) throw new Error(`No right answers were found for: ${turn.name}`);
      return one;
    },
  };
};
