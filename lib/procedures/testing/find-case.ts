import { type Answers, type Condition, type Facts, holds } from "#lib/engine/condition.ts";
import type { Field, Procedure } from "#lib/engine/procedure.ts";
import { fieldsOf } from "#lib/engine/questions.ts";
import { type Asked, anywhere, askedOf } from "./asked.ts";
import { type Pick, Search } from "./search.ts";

/** An application as pure data: everything that is asked has a right answer, and nothing else is answered. */
export type Case = { answers: Answers; facts: Facts };

const patience = 40;

/** Looks for right answers, and facts, in which all that is wished holds: answers at random, then what is not yet as wished is changed until it is. */
export class CaseFinder {
  readonly #fields: readonly Field[];
  readonly #asked: ReadonlyMap<string, Asked>;
  readonly #kept: readonly Condition[];
  readonly #today: string;

  constructor(procedure: Procedure, today: string) {
    this.#fields = fieldsOf(procedure);
    this.#asked = askedOf(this.#fields);
    this.#today = today;
    this.#kept = procedure.rules
      .filter(({ effect }) => effect === "refuse")
      .map((rule): Condition => ({ not: anywhere(rule) }));
  }

  /** @param facts what the registers said to begin with @param rules whether those that refuse must be kept */
  find(wishes: readonly Condition[], facts: Facts, pick: Pick, rules: "kept" | "free" = "kept"): Case | undefined {
    const search = new Search(
      this.#fields,
      this.#asked,
      { answers: {}, facts: { ...facts }, today: this.#today },
      pick,
    );
    const all = rules === "kept" ? [...wishes, ...this.#kept] : wishes;
    for (let turn = 0; turn < patience; turn += 1) {
      search.settle();
      const unmet = all.filter((wish) => !holds(wish, search.context));
      if (unmet.length === 0) return { answers: search.context.answers, facts: search.context.facts };
      search.make(pick(unmet), true);
    }
    return undefined;
  }
}
