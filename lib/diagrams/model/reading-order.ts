import type { Move, Stage } from "./diagram.ts";
import { badEnds } from "./stages.ts";

/**
 * The order in which one would tell it: the usual way first to its end, each detour after the stage it leaves, the other ends last.
 */
export const inReadingOrder = (stages: readonly Stage[], moves: readonly Move[]): Stage[] => {
  const told = new Set<Stage>();
  const tell = (stage: Stage | undefined): void => {
    if (stage === undefined || told.has(stage) || badEnds.has(stage.key)) return;
    told.add(stage);
    for (const next of nextOf(stage, stages, moves)) tell(next);
  };
  tell(stages[0]);
  return [...told, ...stages.filter((stage) => !told.has(stage))];
};

/** Detours first, as they come back; then what goes on. An end comes after whatever else may follow. */
const nextOf = ({ key }: Stage, stages: readonly Stage[], moves: readonly Move[]): Stage[] => {
  const targets = new Set(moves.filter(({ from }) => from === key).map(({ to }) => to));
  return stages.filter((stage) => targets.has(stage.key)).toSorted((one, other) => rank(one) - rank(other));
};

const rank = ({ aside, ends }: Stage): number => (aside ? 0 : Number(ends) + 1);
