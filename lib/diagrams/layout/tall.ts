import { type Lane, lanes } from "../model/diagram.ts";
import type { ToldTurn } from "../words/tell-turn.ts";
import type { Line, Mark } from "./boxes.ts";
import { indent } from "./boxes.ts";
import type { Weight } from "./glyph-widths.ts";
import type { Link } from "./links.ts";
import { wrap } from "./wrap.ts";

export type Row = { key: string; turn: ToldTurn; x: number; y: number; lines: Line[] };
export type Tall = {
  width: number;
  height: number;
  rows: Row[];
  routes: { key: string; kind: Link["kind"]; path: string }[];
};

export const tallWidth = 358;
export const wordsAt = 132;
const first = 66;
const curve = 34;

export const trackOf = (lane: Lane): number => 20 + 42 * lanes.indexOf(lane);

/** One thread changing track from top to bottom, what is done beside it: for a small screen. @param onward the words before where it goes on */
export const layOutTall = (
  turns: readonly ToldTurn[],
  links: readonly Link[],
  tell: (turn: ToldTurn) => string,
  counted: boolean,
): Tall => {
  const rows: Row[] = [];
  let y = first;
  for (const turn of turns) {
    const { lines, height } = wordsOf(turn, tell(turn), counted);
    rows.push({
      key: turn.key,
      turn,
      x: trackOf(turn.lane),
      y,
      lines: lines.map((line) => ({ ...line, y: line.y + y })),
    });
    y += Math.max(height + 28, 2 * curve);
  }
  const routes = links.flatMap((link) => {
    const path = routeOf(rows, link);
    return path === undefined ? [] : [{ key: `${link.from} ${link.to}`, kind: link.kind, path }];
  });
  return { width: tallWidth, height: y + 4, rows, routes };
};

const wordsOf = (turn: ToldTurn, next: string, counted: boolean): { lines: Line[]; height: number } => {
  const lines: Line[] = [];
  let y = 5;
  const add = (text: string, size: number, weight: Weight, mark: Mark | undefined) => {
    const room = tallWidth - wordsAt - 6 - (mark ? indent : 0);
    for (const [index, line] of wrap(text, room, size, weight).entries()) {
      lines.push({ text: line, y, size, weight, mark: index === 0 ? mark : undefined, indented: mark !== undefined });
      y += size * 1.3;
    }
  };
  add(turn.title, 15.5, "bold", undefined);
  if (counted && !turn.ends)
    for (const { text, status } of turn.steps) {
      add(text, 13.5, "regular", "step");
      if (status === undefined) continue;
      lines.push({ text: "", y, size: 13.5, weight: "regular", mark: undefined, indented: true, slot: status });
      y += 17.5;
    }
  else if (turn.steps.length > 1) add(turn.steps.map(({ text }) => text).join(" · "), 13.5, "regular", undefined);
  for (const service of turn.services) add(service, 13.5, "regular", "service");
  if (turn.clock) add(turn.clock, 13.5, "regular", "clock");
  if (turn.endings.length > 0) add(turn.endings.join(", "), 13.5, "regular", "end");
  if (next) add(next, 13.5, "regular", undefined);
  return { lines, height: y };
};

/** Beside the usual way; along its own track, then across; or across at once where the own track is taken. */
const routeOf = (rows: readonly Row[], { from, to, kind }: Link): string | undefined => {
  const [start, end] = [rows.find(({ key }) => key === from), rows.find(({ key }) => key === to)];
  if (!start || !end) return undefined;
  const [top, bottom] = start.y < end.y ? [start, end] : [end, start];
  const [x, across] = kind === "aside" ? [top.x + 6, bottom.x + 6] : [top.x, bottom.x];
  const isFree = (x: number) => rows.every((row) => row.x !== x || row.y <= top.y || row.y >= bottom.y);
  if (top.x === bottom.x && isFree(top.x)) return `M${x} ${top.y}V${bottom.y}`;
  if (isFree(top.x)) return `M${x} ${top.y}V${bottom.y - curve}${changeTrack(bottom.y - curve, x, across)}`;
  if (isFree(bottom.x)) return `M${x} ${top.y}${changeTrack(top.y, x, across)}V${bottom.y}`;
  return undefined;
};

const changeTrack = (y: number, from: number, to: number): string =>
  `C${from} ${y + 0.6 * curve} ${to} ${y + 0.4 * curve} ${to} ${y + curve}`;
