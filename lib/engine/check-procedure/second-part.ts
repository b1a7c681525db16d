import type { Procedure } from "../procedure.ts";
import type { Problem } from "./problem.ts";

/** No step of a definition has such a name. */
const name = "#completion";

/** The second part as one more step, the last: its questions are judged with the others. */
export const asOneMoreStep = ({ completion, ...procedure }: Procedure): Procedure =>
  completion === undefined
    ? procedure
    : {
        ...procedure,
        steps: [
          ...procedure.steps,
          { slug: name, title: completion.title, fields: completion.fields, documents: false },
        ],
      };

/** What is wrong with that step is wrong where it is written. */
export const whereItIsWritten = ({ steps }: Procedure, problems: readonly Problem[]): Problem[] => {
  const step = `steps[${steps.length}]`;
  return problems.map((each) => ({
    ...each,
    path: each.path.startsWith(step) ? `completion${each.path.slice(step.length)}` : each.path,
  }));
};
