import { isOver, type State } from "#lib/engine/states.ts";
import {
  type Action,
  type ActorKind,
  actorKinds,
  type Circumstances,
  judge,
  offered,
  type Workflow,
} from "#lib/engine/workflow.ts";
import { stateOf } from "../transition.ts";

export type Move = { by: ActorKind; action: Action };
type Step = Move & { state: State };

export const initial: State = { decision: "draft", payment: "none", production: "none", shipment: "none" };

export const named = (state: State): string => Object.values(stateOf(state)).join(" ");

/** What may be done at that state, by whom, and where it leads; what changes no state is left out. */
const stepsFrom = (workflow: Workflow, state: State, around: Circumstances): Step[] =>
  actorKinds.flatMap((by) =>
    offered(workflow, state, by, around).flatMap((action) => {
      const verdict = judge(workflow, state, action, by, around);
      return verdict.ok && named(verdict.state) !== named(state) ? [{ by, action, state: verdict.state }] : [];
    }),
  );

/** Every way from a draft to an end that comes to no state more than so many times, so that what leads back is followed too. */
export const waysThrough = (workflow: Workflow, around: Circumstances, most: number): Move[][] => {
  const walk = (state: State, seen: readonly string[]): Move[][] => {
    if (isOver(state)) return [[]];
    return stepsFrom(workflow, state, around).flatMap(({ state: next, ...move }) => {
      if (seen.filter((each) => each === named(next)).length >= most) return [];
      return walk(next, [...seen, named(next)]).map((way) => [move, ...way]);
    });
  };
  return walk(initial, [named(initial)]);
};

/** Where each move of a way is made. */
const placesOf = (workflow: Workflow, around: Circumstances, way: readonly Move[]): string[] => {
  let state = initial;
  return way.map(({ by, action }) => {
    const place = `${named(state)}, ${action} by ${by}`;
    const verdict = judge(workflow, state, action, by, around);
    if (verdict.ok) state = verdict.state;
    return place;
  });
};

/** One way for each step that none of these ways takes: the shortest to where it is taken, then the shortest to an end. */
export const waysLeft = (workflow: Workflow, around: Circumstances, ways: readonly Move[][]): Move[][] => {
  const taken = new Set(ways.flatMap((way) => placesOf(workflow, around, way)));
  return [...reachable(workflow, around, initial).values()].flatMap(({ state, way }) =>
    stepsFrom(workflow, state, around)
      .filter(({ by, action }) => !taken.has(`${named(state)}, ${action} by ${by}`))
      .map(({ state: next, ...move }) => [...way, move, ...shortestToEnd(workflow, around, next)]),
  );
};

type Reached = { state: State; way: readonly Move[] };

/** Every state there is to come to, by the shortest way. */
const reachable = (workflow: Workflow, around: Circumstances, from: State): ReadonlyMap<string, Reached> => {
  const reached = new Map<string, Reached>([[named(from), { state: from, way: [] }]]);
  for (const { state, way } of reached.values())
    for (const { state: next, ...move } of stepsFrom(workflow, state, around))
      if (!reached.has(named(next))) reached.set(named(next), { state: next, way: [...way, move] });
  return reached;
};

/** The states at which something ends. */
export const endsOf = (workflow: Workflow, around: Circumstances): string[] =>
  [...reachable(workflow, around, initial)].filter(([, { state }]) => isOver(state)).map(([name]) => name);

const shortestToEnd = (workflow: Workflow, around: Circumstances, from: State): readonly Move[] => {
  const end = [...reachable(workflow, around, from).values()].find(({ state }) => isOver(state));
  if (end === undefined) throw new Error(`Nothing leads from ${named(from)} to an end`);
  return end.way;
};
