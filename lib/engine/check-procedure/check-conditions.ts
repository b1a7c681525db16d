import { fieldsOf } from "../answers.ts";
import type { Condition } from "../condition.ts";
import type { Procedure } from "../procedure.ts";
import { conditionsIn } from "./contents.ts";
import { fieldsUpTo, worldOf } from "./possible-values.ts";
import { type Problem, problem } from "./problem.ts";
import { canHold } from "./satisfiable.ts";

/** Every condition can hold, and every step can be reached. @param today an ISO day */
export const checkConditions = (procedure: Procedure, today: string): Problem[] => {
  const world = worldOf(fieldsOf(procedure), today);
  const idle = conditionsIn(procedure).filter(({ value }) => !canHold(value, world));
  return [
    ...idle.map(({ path }) =>
      problem(
        path,
        { fr: "Cette condition ne peut jamais être vraie.", en: "This condition can never hold." },
        { fr: "Corrigez-la, ou retirez ce qu’elle commande.", en: "Correct it, or remove what it governs." },
      ),
    ),
    ...procedure.steps.flatMap((_, index) => checkStep(procedure, index, today)),
  ];
};

const checkStep = (procedure: Procedure, index: number, today: string): Problem[] => {
  const step = procedure.steps[index];
  if (step === undefined) return [];
  const path = ["steps", index];
  if (step.fields.length === 0 && !step.documents)
    return [
      problem(
        path,
        { fr: "Cette étape ne demande rien.", en: "This step asks nothing." },
        { fr: "Ajoutez-y une question, ou retirez-la.", en: "Add a question to it, or remove it." },
      ),
    ];
  const world = worldOf(fieldsOf(procedure), today);
  const isShown = step.fields.some(({ visibleWhen }) => visibleWhen === undefined || canHold(visibleWhen, world));
  return (isShown || step.documents) && isLetThrough(procedure, index, today) ? [] : [unreachable(path)];
};

/** Whether the gates of the steps before it let anybody through. */
const isLetThrough = (procedure: Procedure, index: number, today: string): boolean => {
  const before = procedure.steps.slice(0, index).map(({ slug }) => slug);
  const closed = procedure.gates
    .filter(({ step, effect }) => effect !== "warn" && before.includes(step))
    .map(({ when }): Condition => ({ not: when }));
  return closed.length === 0 || canHold({ all: closed }, worldOf(fieldsUpTo(procedure, index), today, "complete"));
};

const unreachable = (path: (string | number)[]): Problem =>
  problem(
    path,
    { fr: "Personne ne peut atteindre cette étape.", en: "Nobody can reach this step." },
    {
      fr: "Un obstacle arrête tout le monde avant elle, ou aucune de ses questions n’est jamais posée\u00a0: corrigez leurs conditions.",
      en: "A gate stops everybody before it, or none of its questions is ever asked: correct their conditions.",
    },
  );
