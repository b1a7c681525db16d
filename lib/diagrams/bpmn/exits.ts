import type { Diagram, Move, Stage } from "../model/diagram.ts";
import { badEnds } from "../model/stages.ts";

/** Transitions that one cannot tell apart but by their names: same hands, same letter, same place. */
export type Exit = { moves: readonly Move[]; to: string; label: string };
export type Exits = {
  /** What the one who is awaited does. */
  usual: Exit[];
  /** What others do meanwhile, and what time does. */
  meanwhile: Exit[];
  /** What leaves it where it is. */
  still: Exit | undefined;
};

export const exitsOf = ({ moves }: Diagram, { key, actor }: Stage, language: "fr" | "en"): Exits => {
  const mine = moves.filter(({ from }) => from === key);
  const out = grouped(
    mine.filter(({ to }) => to !== key),
    language,
  );
  const isUsual = ({ moves: [move], to }: Exit): boolean =>
    move?.by.includes(actor) === true && !(move.by.includes("citizen") && badEnds.has(to));
  const goesOn = ({ moves: [move], to }: Exit): boolean => !move?.by.includes("system") && !badEnds.has(to);
  const usual = out.some(isUsual) ? out.filter(isUsual) : out.filter(goesOn);
  const still = mine.filter(({ to }) => to === key);
  return {
    usual,
    meanwhile: out.filter((exit) => !usual.includes(exit)),
    still: still.length > 0 ? exitOf(still, language) : undefined,
  };
};

const grouped = (moves: readonly Move[], language: "fr" | "en"): Exit[] =>
  [...Map.groupBy(moves, ({ to, mail, by }) => `${to} ${mail} ${by}`).values()].map((each) => exitOf(each, language));

const exitOf = (moves: readonly Move[], language: "fr" | "en"): Exit => ({
  moves,
  to: moves[0]?.to ?? "",
  label: [...new Set(moves.map(({ label }) => label[language]))].join(" / "),
});
