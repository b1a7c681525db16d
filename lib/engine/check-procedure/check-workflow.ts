import type { Procedure } from "../procedure.ts";
import { finalStatuses, type State, statusOf } from "../states.ts";
import type { Workflow, WorkflowLine } from "../workflow.ts";
import { apply, matches } from "../workflow.ts";
import { type Path, type Problem, problem } from "./problem.ts";
import type { Surroundings } from "./surroundings.ts";

/** Every state of the workflow can be reached, and comes to an end; its letters exist; a ruling has grounds to give. */
export const checkWorkflow = (procedure: Procedure, { workflows, templates }: Surroundings): Problem[] => {
  const workflow = typeof procedure.workflow === "string" ? workflows.get(procedure.workflow) : procedure.workflow;
  if (workflow === undefined) return [];
  const at: Path = ["workflow"];
  return [...checkStates(workflow, at), ...checkLetters(workflow, at, templates), ...checkGrounds(procedure, workflow)];
};

const initial: State = { decision: "draft", payment: "none", production: "none", shipment: "none" };

const checkStates = (workflow: Workflow, at: Path): Problem[] => {
  const states = reachable(workflow, initial);
  const idle = workflow.flatMap((line, index) =>
    states.some((state) => matches(line, state)) ? [] : [{ line, index }],
  );
  const endless = states.filter((state) => !reachable(workflow, state).some((each) => isEnd(workflow, each)));
  return [
    ...idle.map(({ line, index }) => unreachable([...at, index], line)),
    ...endless.slice(0, 1).map((state) => withoutEnd(at, state)),
  ];
};

/** Whatever the guards: they depend on the application. */
const following = (workflow: Workflow, state: State): State[] =>
  workflow.filter((line) => matches(line, state)).map((line) => apply(state, line.to));

const named = ({ decision, payment, production, shipment }: State): string =>
  [decision, payment, production, shipment].join(", ");

const reachable = (workflow: Workflow, from: State): State[] => {
  const seen = new Map([[named(from), from]]);
  for (const state of seen.values()) for (const next of following(workflow, state)) seen.set(named(next), next);
  return [...seen.values()];
};

const isEnd = (workflow: Workflow, state: State): boolean =>
  following(workflow, state).length === 0 && (state.decision === "approved" || finalStatuses.includes(statusOf(state)));

const checkLetters = (workflow: Workflow, at: Path, templates: ReadonlySet<string>): Problem[] =>
  workflow.flatMap(({ mail }, index) =>
    mail === undefined || templates.has(mail)
      ? []
      : [
          problem(
            [...at, index, "mail"],
            {
              fr: `Aucun modèle d’e-mail ne s’appelle «\u00a0${mail}\u00a0».`,
              en: `No e-mail template is named “${mail}”.`,
            },
            { fr: `Nommez\u00a0: ${[...templates].join(", ")}.`, en: `Name one of: ${[...templates].join(", ")}.` },
          ),
        ],
  );

const checkGrounds = ({ grounds }: Procedure, workflow: Workflow): Problem[] => {
  const wanted = [
    ["request_information", "correctable"],
    ["reject", "refusal"],
  ] as const;
  return wanted
    .filter(([action]) => workflow.some((line) => line.action === action && line.by.includes("agent")))
    .filter(([, kind]) => grounds.every((ground) => ground.kind !== kind))
    .map(([action, kind]) =>
      problem(
        ["grounds"],
        {
          fr: `L’agent peut «\u00a0${action}\u00a0», sans aucun motif à donner.`,
          en: `The agent may “${action}”, with no ground to give.`,
        },
        { fr: `Ajoutez un motif de la sorte «\u00a0${kind}\u00a0».`, en: `Add a ground of kind “${kind}”.` },
      ),
    );
};

const unreachable = (path: Path, { action }: WorkflowLine): Problem =>
  problem(
    path,
    {
      fr: `Aucune demande n’arrive à l’état d’où part «\u00a0${action}\u00a0».`,
      en: `No application reaches the state that “${action}” starts from.`,
    },
    {
      fr: "Corrigez son `from`, ou ajoutez le passage qui y mène.",
      en: "Correct its “from”, or add the transition that leads there.",
    },
  );

const withoutEnd = (path: Path, state: State): Problem =>
  problem(
    path,
    {
      fr: `Une demande resterait sans fin dans l’état\u00a0: ${named(state)}.`,
      en: `An application would stay for ever in the state: ${named(state)}.`,
    },
    { fr: "Ajoutez le passage qui la mène à une fin.", en: "Add the transition that leads it to an end." },
  );
