import { isOver, type State, type Status, statusOf, statusTone } from "#lib/engine/states.ts";
import { type ActorKind, apply, matches, type Workflow } from "#lib/engine/workflow.ts";
import type { Lane, Move, Stage } from "./diagram.ts";
import { mergeStates, nameOf } from "./merge-states.ts";

/** Where an application only goes when something is missing or does not arrive. */
const asides: ReadonlySet<Status> = new Set<Status>(["information_requested", "address_to_confirm", "to_resend"]);

export const badEnds: ReadonlySet<string> = new Set<Status>(["rejected", "closed", "withdrawn"]);

/** The stages of a workflow, and what leads from each to another. */
export const stagesAndMoves = (workflow: Workflow): { stages: Stage[]; moves: Move[] } => {
  const merged = mergeStates(workflow);
  const classes = merged.flatMap((states) => {
    const [first] = states;
    return first === undefined ? [] : [{ states, first, key: keyOf(first, merged) }];
  });
  const keys = new Map(classes.flatMap(({ states, key }) => states.map((state) => [nameOf(state), key] as const)));
  const moves = classes.flatMap(({ first, key }) => movesFrom(workflow, first, key, keys));
  return { stages: classes.map(({ key, states, first }) => stageOf(key, states, first, moves)), moves };
};

/** Its status, and what else tells it from another of the same status. */
const keyOf = (state: State, classes: readonly State[][]): string => {
  const status = statusOf(state);
  const namesakes = classes.filter(([other]) => other !== undefined && statusOf(other) === status);
  if (namesakes.length === 1) return status;
  const { decision, payment, production, shipment } = state;
  return [...new Set([status, decision, payment, production, shipment])].filter((each) => each !== "none").join("_");
};

const movesFrom = (workflow: Workflow, state: State, from: string, keys: ReadonlyMap<string, string>): Move[] =>
  workflow
    .filter((line) => matches(line, state))
    .map(({ action, by, guards, mail, label, to }) => ({
      ...{ from, to: keys.get(nameOf(apply(state, to))) ?? from },
      ...{ action, by, guards, mail, label },
    }));

const laneOf: Record<ActorKind, Lane> = {
  citizen: "citizen",
  agent: "administration",
  system: "administration",
  payment: "others",
  printer: "others",
  carrier: "others",
};

const stageOf = (key: string, states: readonly State[], state: State, moves: readonly Move[]): Stage => {
  const status = statusOf(state);
  const actor = actorOf(key, status, moves);
  const theirs = isOver(state) || (isYours(status) && (actor === "citizen" || actor === "payment"));
  return {
    ...{ key, status, states, actor },
    lane: theirs ? "citizen" : laneOf[actor],
    ends: moves.every(({ from }) => from !== key),
    aside: asides.has(status),
  };
};

/** Who is expected to act: whoever may make it go on, a person rather than the system, and never by ending it nor by going back. */
const actorOf = (key: string, status: Status, moves: readonly Move[]): ActorKind => {
  const mine = moves.filter(({ from }) => from === key);
  const onward = mine.filter(({ to }) => to !== "draft" && !badEnds.has(to));
  const leading = onward.filter(({ by }) => !by.includes("system"));
  const yours = isYours(status) ? leading.find(({ by }) => by.includes("citizen")) : undefined;
  return (yours ?? leading[0] ?? onward[0] ?? mine[0])?.by[0] ?? "citizen";
};

/** The tone of honey says it: the person is awaited. */
const isYours = (status: Status): boolean => statusTone[status] === "miel";
