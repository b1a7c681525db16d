import type { Answers, Facts } from "./condition.ts";
import type { Lookup } from "./procedure.ts";
import type { Text } from "./text.ts";

type Filling = Pick<Lookup, "fills" | "provider">;

/** The answers that registers now give, where the person wrote none of their own. @param before what the registers had said, which may be what the answers hold */
export const filledIn = (lookups: readonly Filling[], answers: Answers, facts: Facts, before: Facts): Answers =>
  Object.fromEntries(
    lookups.flatMap(({ fills }) =>
      Object.entries(fills).flatMap(([name, fact]): [string, string][] => {
        const said = textOf(facts, fact);
        const own = answers[name] ?? "";
        return said !== "" && said !== own && (own === "" || own === textOf(before, fact)) ? [[name, said]] : [];
      }),
    ),
  );

/** Who provides an answer, when it is still what a register said. */
export const providerOf = (
  lookups: readonly Filling[],
  names: readonly string[],
  answers: Answers,
  facts: Facts,
): Text | undefined =>
  lookups.find(({ fills, provider }) => provider && names.some((name) => isProvided(fills[name], answers[name], facts)))
    ?.provider;

const isProvided = (fact: string | undefined, answer: string | undefined, facts: Facts): boolean =>
  fact !== undefined && answer !== undefined && answer !== "" && textOf(facts, fact) === answer;

const textOf = (facts: Facts, fact: string): string => String(facts[fact] ?? "");
