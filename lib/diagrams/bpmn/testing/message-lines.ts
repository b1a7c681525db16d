import type { Message } from "../graph.ts";

type Range = readonly [least: number, most: number];
/** A straight piece of a message, as it is drawn. */
type Line = { message: Message; x: Range; y: Range };

export const messageLines = (xml: string, messages: readonly Message[]): Line[] =>
  messages.flatMap((message, index) => {
    const [, edge = ""] =
      new RegExp(`id="Message_${index + 1}_di"[^>]*>([\\s\\S]*?)</bpmndi:BPMNEdge>`).exec(xml) ?? [];
    const points = [...edge.matchAll(/x="(-?\d+)" y="(-?\d+)"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    return points.slice(1).map((to, before): Line => {
      const from = points[before] ?? to;
      return { message, x: rangeOf(from.x, to.x), y: rangeOf(from.y, to.y) };
    });
  });

const rangeOf = (one: number, other: number): Range => [Math.min(one, other), Math.max(one, other)];

/** @returns the pieces that lie along another, of a message that tells something else */
export const drawnOver = (lines: readonly Line[]): Line[] =>
  lines.filter((line, index) => lines.slice(0, index).some((other) => liesAlong(line, other)));

const liesAlong = (one: Line, other: Line): boolean =>
  !tellTheSame(one.message, other.message) &&
  ((isPoint(one.x, other.x) && overlap(one.y, other.y)) || (isPoint(one.y, other.y) && overlap(one.x, other.x)));

const tellTheSame = (one: Message, other: Message): boolean =>
  one === other || (one.to === other.to && one.to.startsWith("U_Hear_"));
const isPoint = (one: Range, other: Range): boolean => new Set([...one, ...other]).size === 1;
const overlap = ([a, b]: Range, [c, d]: Range): boolean => a < d && c < b;
