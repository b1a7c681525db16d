import { type State, statusOf } from "#lib/engine/states.ts";
import { apply, matches, type Workflow } from "#lib/engine/workflow.ts";

export const initial: State = { decision: "draft", payment: "none", production: "none", shipment: "none" };

export const nameOf = ({ decision, payment, production, shipment }: State): string =>
  [decision, payment, production, shipment].join(" ");

/**
 * States of one status from which the same lines lead to the same places are one: whether it was paid may say nothing any more of
 * what follows. The coarsest such partition, refined until nothing changes; the first states first.
 */
export const mergeStates = (workflow: Workflow): State[][] => {
  let classes = [...Map.groupBy(reachable(workflow), statusOf).values()];
  for (;;) {
    const finer = classes.flatMap((states) => split(workflow, states, classes));
    if (finer.length === classes.length) return finer;
    classes = finer;
  }
};

/** Every state that an application may come to, in the order in which it may. */
const reachable = (workflow: Workflow): State[] => {
  const seen = new Map([[nameOf(initial), initial]]);
  for (const state of seen.values())
    for (const line of workflow.filter((each) => matches(each, state))) {
      const next = apply(state, line.to);
      if (!seen.has(nameOf(next))) seen.set(nameOf(next), next);
    }
  return [...seen.values()];
};

const split = (workflow: Workflow, states: readonly State[], classes: readonly State[][]): State[][] => {
  const classOf = new Map(classes.flatMap((each, index) => each.map((state) => [nameOf(state), index] as const)));
  const future = (state: State): string =>
    workflow
      .flatMap((line, index) =>
        matches(line, state) ? [`${index}:${classOf.get(nameOf(apply(state, line.to)))}`] : [],
      )
      .join(" ");
  return [...Map.groupBy(states, future).values()];
};
