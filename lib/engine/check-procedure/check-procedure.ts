import { fieldsOf } from "../answers.ts";
import { type Procedure, procedureSchema } from "../procedure.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkLife } from "./check-life.ts";
import { checkNames } from "./check-names.ts";
import { checkOrder } from "./check-order.ts";
import { checkReadings } from "./check-readings.ts";
import { checkWording } from "./check-wording.ts";
import { checkWorkflow } from "./check-workflow.ts";
import { refuseStrangeData } from "./plain-data.ts";
import { type Problem, problem } from "./problem.ts";
import type { Surroundings } from "./surroundings.ts";
import { wordIssues } from "./word-issues.ts";

export type Checked = { ok: true; procedure: Procedure } | { ok: false; problems: Problem[] };

/** Whether this may be published, wherever it comes from; otherwise everything that is wrong with it. @param today an ISO day */
export const checkProcedure = (given: unknown, around: Surroundings, today: string): Checked => {
  const strange = refuseStrangeData(given);
  if (strange.length > 0) return { ok: false, problems: strange };
  const read = procedureSchema.safeParse(given, { reportInput: true });
  if (!read.success) return { ok: false, problems: wordIssues(read.error.issues) };
  const procedure = read.data;
  const named = [...checkNames(procedure, around), ...checkReadings(procedure), ...checkOrder(procedure)];
  const problems = [
    ...named,
    ...(named.length === 0 ? checkConditions(procedure, today) : []),
    ...checkWorkflow(procedure, around),
    ...checkLife(procedure, around),
    ...checkDeclaration(procedure),
    ...checkWording(procedure),
  ];
  return problems.length === 0 ? { ok: true, procedure } : { ok: false, problems };
};

/** Nobody files without declaring that it is true. */
const checkDeclaration = (procedure: Procedure): Problem[] => {
  const last = procedure.steps.length - 1;
  const declares = fieldsOf({ ...procedure, steps: procedure.steps.slice(last) }).some(
    ({ kind }) => kind === "consent",
  );
  if (declares) return [];
  return [
    problem(
      ["steps", last, "fields"],
      { fr: "La dernière étape ne fait rien déclarer.", en: "The last step has nothing declared." },
      {
        fr: "Ajoutez-y une question de la sorte «\u00a0consent\u00a0».",
        en: "Add a question of kind “consent” to it.",
      },
    ),
  ];
};
