import type { Condition } from "#lib/engine/condition.ts";
import type { Gate } from "#lib/engine/procedure.ts";
import type { Random } from "#lib/local/drill/random.ts";
import { deal } from "#lib/local/drill/random.ts";

/** Which gates are shut, the others being open. */
export type Combination = { shut: readonly string[]; when: Condition };

/** Every way those gates may be shut or open, possible or not. */
export const combinationsOf = (gates: readonly Gate[]): Combination[] =>
  gates.reduce<Combination[]>(
    (before, { key, when }) =>
      before.flatMap((each) => [
        together([each, { shut: [], when: { not: when } }]),
        together([each, { shut: [key], when }]),
      ]),
    [together([])],
  );

export const countOf = (groups: readonly (readonly Combination[])[]): number =>
  groups.reduce((count, { length }) => count * length, 1);

/** Each combination of the one with each of the others. */
export const productOf = (groups: readonly (readonly Combination[])[]): Combination[] =>
  groups.reduce<Combination[]>(
    (before, group) => before.flatMap((each) => group.map((other) => together([each, other]))),
    [together([])],
  );

/** That many of them: each of a group as often as the others, beside any of the other groups’. */
export const someOf = (groups: readonly (readonly Combination[])[], count: number, random: Random): Combination[] => {
  const dealt = groups.map((group) => deal(group, count, random));
  return Array.from({ length: count }, (_, turn) => together(dealt.flatMap((each) => each.slice(turn, turn + 1))));
};

const together = (some: readonly Combination[]): Combination => ({
  shut: some.flatMap(({ shut }) => shut),
  when: { all: some.map(({ when }) => when) },
});
