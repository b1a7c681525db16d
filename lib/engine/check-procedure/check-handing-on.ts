import { codeStates } from "../code-states.ts";
import { holds } from "../condition.ts";
import type { Procedure } from "../procedure.ts";
import { type Problem, problem } from "./problem.ts";

const noDay = "0001-01-01";

/** Whoever files with a code that is no longer good is told why, and stopped: a gate says each of the ways it may be wrong. */
export const checkHandingOn = ({ lookups, gates }: Procedure): Problem[] =>
  lookups.flatMap(({ as, uses }, index) => {
    if (uses === undefined) return [];
    const fact = `${as}.${uses.says}`;
    const isStopped = (said: string) =>
      gates.some(
        ({ effect, when }) => effect === "block" && holds(when, { answers: {}, facts: { [fact]: said }, today: noDay }),
      );
    const open = codeStates.filter((state) => state !== "valid" && !isStopped(state));
    return open.length === 0
      ? []
      : [
          problem(
            ["lookups", index, "uses"],
            {
              fr: `Rien n’arrête qui présente un code dans cet état\u00a0: ${open.join(", ")}.`,
              en: `Nothing stops whoever gives a code in this state: ${open.join(", ")}.`,
            },
            {
              fr: `Ajoutez à «\u00a0gates\u00a0» un obstacle qui lit «\u00a0facts.${fact}\u00a0».`,
              en: `Add to “gates” a block that reads “facts.${fact}”.`,
            },
          ),
        ];
  });
