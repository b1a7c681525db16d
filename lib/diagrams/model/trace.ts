import type { State } from "#lib/engine/states.ts";
import type { Diagram } from "./diagram.ts";
import { nameOf } from "./merge-states.ts";
import { badEnds } from "./stages.ts";
import { turnWith } from "./turns.ts";

/** What an application has been through, told by its history, and the turn where it is, or from which it ended otherwise than hoped. */
export type Trace = { here: string | undefined; stopped: boolean; done: ReadonlySet<string> };

export const traceOf = (
  { stages, moves, turns, start }: Diagram,
  state: State,
  events: readonly { type: string; status: string }[],
): Trace => {
  const statusOfStage = new Map(stages.map(({ key, status }) => [key, status]));
  const passed = new Set([start]);
  let [at, before] = [start, start];
  for (const { type, status } of events) {
    const move = moves.find(
      ({ from, to, action }) => from === at && action === type && statusOfStage.get(to) === status,
    );
    if (move && move.to !== at) before = at;
    at = move?.to ?? at;
    passed.add(at);
  }
  const stage = stages.find(({ states }) => states.some((each) => nameOf(each) === nameOf(state)));
  const stopped = stage !== undefined && badEnds.has(stage.key);
  const here = stage && turnWith(turns, stopped ? before : stage.key)?.key;
  const others = turns.filter(({ key }) => key !== here && !badEnds.has(key));
  const done = others.filter((turn) => turn.stages.some(({ key }) => passed.has(key)));
  return { here, stopped, done: new Set(done.map(({ key }) => key)) };
};
