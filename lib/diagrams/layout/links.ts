import type { Diagram, Turn } from "../model/diagram.ts";
import { badEnds } from "../model/stages.ts";
import { turnWith } from "../model/turns.ts";
import type { ToldTurn } from "../words/tell-turn.ts";
import { servicesKey } from "./boxes.ts";

/** A line from a box to another: a turn handed over, or (message) a service asked and its answer. */
export type Link = { from: string; to: string; kind: "onward" | "aside" | "message"; bothWays: boolean };

/** One line between two turns, however many actions lead along it; a detour and its way back are one. */
export const linksOf = ({ turns, moves }: Diagram, told: readonly ToldTurn[]): Link[] => {
  const links = new Map<string, Link>();
  for (const move of moves) {
    const [from, to] = [turnWith(turns, move.from), turnWith(turns, move.to)];
    if (!from || !to || from === to || badEnds.has(to.key)) continue;
    const back = links.get(`${to.key} ${from.key}`);
    if (back?.kind === "aside") back.bothWays = true;
    else
      links.set(`${from.key} ${to.key}`, {
        from: from.key,
        to: to.key,
        kind: kindOf(turns, from, to),
        bothWays: false,
      });
  }
  return [...links.values(), ...told.flatMap(messagesOf)];
};

/** Aside: a detour, or a way back. */
const kindOf = (turns: readonly Turn[], from: Turn, to: Turn): Link["kind"] =>
  from.aside || to.aside || turns.indexOf(to) < turns.indexOf(from) ? "aside" : "onward";

const messagesOf = (turn: ToldTurn): Link[] =>
  turn.services.length === 0 ? [] : [{ from: turn.key, to: servicesKey(turn), kind: "message", bothWays: true }];
