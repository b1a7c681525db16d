import { type Field, type Procedure, procedureSchema } from "../procedure.ts";
import type { Text } from "../text.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkHandingOn } from "./check-handing-on.ts";
import { checkLife } from "./check-life.ts";
import { checkNames, checkTwice } from "./check-names.ts";
import { checkOrder } from "./check-order.ts";
import { checkReadings } from "./check-readings.ts";
import { checkWording } from "./check-wording.ts";
import { checkWorkflow } from "./check-workflow.ts";
import { refuseStrangeData } from "./plain-data.ts";
import { type Path, type Problem, problem } from "./problem.ts";
import { asOneMoreStep, whereItIsWritten } from "./second-part.ts";
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
  const whole = asOneMoreStep(procedure);
  const named = whereItIsWritten(procedure, [
    ...checkTwice(whole),
    ...checkNames(procedure, around),
    ...checkReadings(whole),
    ...checkOrder(whole),
  ]);
  const problems = [
    ...named,
    ...(named.length === 0 ? whereItIsWritten(procedure, checkConditions(whole, today)) : []),
    ...checkHandingOn(procedure),
    ...checkWorkflow(procedure, around),
    ...checkLife(procedure, around),
    ...checkDeclaration(procedure),
    ...checkWording(procedure),
  ];
  return problems.length === 0 ? { ok: true, procedure } : { ok: false, problems };
};

/** Nobody files, nor completes, without declaring that it is true. */
const checkDeclaration = (procedure: Procedure): Problem[] => {
  const last = procedure.steps.length - 1;
  const ends: { path: Path; fields: readonly Field[]; what: Text }[] = [
    {
      path: ["steps", last, "fields"],
      fields: procedure.steps[last]?.fields ?? [],
      what: { fr: "La dernière étape ne fait rien déclarer.", en: "The last step has nothing declared." },
    },
    ...(procedure.completion
      ? [{ path: ["completion", "fields"], fields: procedure.completion.fields, what: undeclared }]
      : []),
  ];
  return ends
    .filter(({ fields }) => fields.every(({ kind }) => kind !== "consent"))
    .map(({ path, what }) => problem(path, what, addConsent));
};

const undeclared: Text = {
  fr: "La seconde partie ne fait rien déclarer.",
  en: "The second part has nothing declared.",
};
const addConsent: Text = {
  fr: "Ajoutez-y une question de la sorte «\u00a0consent\u00a0».",
  en: "Add a question of kind “consent” to it.",
};
