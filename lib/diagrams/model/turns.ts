import { isFiled, type State } from "#lib/engine/states.ts";
import type { Move, Stage, Turn } from "./diagram.ts";

/**
 * Stages that follow one another in the same hands, as one. Two join only where the drawing then tells nothing false: from each stage
 * where the application may come in, it can get, without leaving, to every way out.
 */
export const turnsOf = (stages: readonly Stage[], moves: readonly Move[]): Turn[] => {
  let turns: Turn[] = stages.map((stage) => ({ ...stage, stages: [stage] }));
  for (const { from, to } of moves) {
    const [one, other] = [turnWith(turns, from), turnWith(turns, to)];
    if (!one || !other || one === other || !areAlike(one, other)) continue;
    const joined = { ...one, stages: [...one.stages, ...other.stages] };
    if (isSound(joined, moves)) turns = turns.flatMap((turn) => joinedOr(turn, one, other, joined));
  }
  return turns;
};

export const turnWith = (turns: readonly Turn[], key: string): Turn | undefined =>
  turns.find(({ stages }) => stages.some((stage) => stage.key === key));

/** Whether each way out can be taken from each way in. */
export const isSound = (turn: Pick<Turn, "stages">, moves: readonly Move[]): boolean => {
  const inside = new Set(turn.stages.map(({ key }) => key));
  const ways = moves.filter(({ from, to }) => inside.has(from) !== inside.has(to));
  const entries = new Set(ways.filter(({ to }) => inside.has(to)).map(({ to }) => to));
  const exits = ways.filter(({ from }) => inside.has(from));
  return [...entries].every((entry) => {
    const within = reachableWithin(inside, entry, moves);
    return exits.every((exit) => exits.some((way) => isLike(way, exit) && within.has(way.from)));
  });
};

const isLike = (one: Move, other: Move): boolean => one.action === other.action && one.to === other.to;

const areAlike = (one: Turn, other: Turn): boolean =>
  one.lane === other.lane &&
  one.actor === other.actor &&
  one.aside === other.aside &&
  !one.ends &&
  !other.ends &&
  isAny(one, isFiled) === isAny(other, isFiled) &&
  isAny(one, isGranted) === isAny(other, isGranted);

const isGranted = ({ decision }: State): boolean => decision === "approved";

const isAny = ({ stages }: Turn, holds: (state: State) => boolean): boolean =>
  stages.some(({ states }) => states.some(holds));

const joinedOr = (turn: Turn, one: Turn, other: Turn, joined: Turn): Turn[] => {
  if (turn === one) return [joined];
  return turn === other ? [] : [turn];
};

const reachableWithin = (inside: ReadonlySet<string>, entry: string, moves: readonly Move[]): Set<string> => {
  const seen = new Set([entry]);
  for (const key of seen) for (const { from, to } of moves) if (from === key && inside.has(to)) seen.add(to);
  return seen;
};
