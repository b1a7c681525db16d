import type { Status } from "#lib/engine/states.ts";
import type { Lane } from "../model/diagram.ts";
import type { ToldTurn } from "../words/tell-turn.ts";
import type { Weight } from "./glyph-widths.ts";
import { wrap } from "./wrap.ts";

export type Mark = "step" | "clock" | "end" | "service";

/** The first word of a box, whatever it is within a sentence. */
const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** @property slot the status whose figures are written there when it is shown */
export type Line = {
  text: string;
  y: number;
  size: number;
  weight: Weight;
  mark: Mark | undefined;
  indented: boolean;
  slot?: Status | undefined;
};
export type Box = { key: string; lane: Lane; width: number; height: number; lines: Line[]; turn: ToldTurn | undefined };

export const padding = 11;
/** What a mark takes before its words. */
export const indent = 17;
const title = { size: 14.5, leading: 18, weight: "bold" } as const;
const detail = { size: 13, leading: 16.5, weight: "regular" } as const;

/** A turn, as large as its words ask for. @param counted whether there is room for the figures of each stage */
export const turnBox = (turn: ToldTurn, width: number, counted: boolean): Box => {
  const lines = new Lines(width);
  lines.add(turn.title, title, undefined);
  lines.gap(4);
  if (!turn.ends)
    for (const { text, status } of turn.steps) {
      lines.add(text, detail, "step");
      if (counted && status) lines.slot(status, detail);
    }
  if (turn.clock) lines.gap(3);
  if (turn.clock) lines.add(turn.clock, detail, "clock");
  if (turn.endings.length > 0) lines.gap(3);
  if (turn.endings.length > 0) lines.add(turn.endings.join(", "), detail, "end");
  return { key: turn.key, lane: turn.lane, width, turn, ...lines.done() };
};

/** Those who are asked during a turn. */
export const servicesBox = (turn: ToldTurn, width: number): Box => {
  const lines = new Lines(width);
  for (const service of turn.services) {
    lines.add(upperFirst(service), detail, undefined);
    lines.gap(2);
  }
  return { key: servicesKey(turn), lane: "others", width, turn: undefined, ...lines.done() };
};

export const servicesKey = ({ key }: Pick<ToldTurn, "key">): string => `${key}:services`;

class Lines {
  readonly #width: number;
  readonly #lines: Line[] = [];
  #y = padding;

  constructor(width: number) {
    this.#width = width;
  }

  add(text: string, { size, leading, weight }: typeof title | typeof detail, mark: Mark | undefined): void {
    const room = this.#width - 2 * padding - (mark ? indent : 0);
    for (const [index, line] of wrap(text, room, size, weight).entries()) {
      this.#y += leading;
      const own = index === 0 ? mark : undefined;
      this.#lines.push({ text: line, y: this.#y - 4, size, weight, mark: own, indented: mark !== undefined });
    }
  }

  slot(slot: Status, { size, leading, weight }: typeof detail): void {
    this.#y += leading;
    this.#lines.push({ ...{ text: "", y: this.#y - 4, size, weight, mark: undefined, indented: true }, slot });
  }

  gap(height: number): void {
    this.#y += height;
  }

  done(): { lines: Line[]; height: number } {
    return { lines: this.#lines, height: Math.ceil(this.#y + padding) };
  }
}
