import { pathsOf } from "#lib/engine/paths.ts";
import type { Gate, Procedure } from "#lib/engine/procedure.ts";
import { fieldsOf } from "#lib/engine/questions.ts";
import { anywhere, askedOf } from "./asked.ts";

/** Gates on which the same answers or facts have a say, and all that has one. */
export type GateGroup = { gates: readonly Gate[]; reads: ReadonlySet<string> };

/** Each gate in one group; nothing that may be answered, or that a register may say, has a say in two. */
export const gateGroups = (procedure: Procedure): GateGroup[] => {
  const tied = tiesOf(procedure).reduce<Set<string>[]>((groups, tie) => {
    const touched = groups.filter((group) => tie.some((path) => group.has(path)));
    const joined = new Set([...touched.flatMap((group) => [...group]), ...tie]);
    return [...groups.filter((group) => !touched.includes(group)), joined];
  }, []);
  const isRead = (reads: ReadonlySet<string>, { when }: Gate) => pathsOf(when).some((path) => reads.has(path));
  return tied
    .map((reads) => ({ reads, gates: procedure.gates.filter((gate) => isRead(reads, gate)) }))
    .filter(({ gates }) => gates.length > 0);
};

/** What a gate reads, a question with what hides it, the answers that a rule compares before it refuses. */
const tiesOf = (procedure: Procedure): string[][] => [
  ...procedure.gates.map(({ when }) => pathsOf(when)),
  ...[...askedOf(fieldsOf(procedure))].map(([name, { when }]) => [`answers.${name}`, ...when.flatMap(pathsOf)]),
  ...procedure.rules
    .filter(({ effect }) => effect === "refuse")
    .map((rule) => [`answers.${rule.field}`, ...pathsOf(anywhere(rule))]),
];
