import type { Message } from "./graph.ts";
import type { Bounds, Point } from "./lay-out-process.ts";
import { labelWidth } from "./sizes.ts";

/** From a row between the pools to the next. */
const rowStep = 9;
/** Two lines nearer than that are read as one. */
const apart = 7;
const inset = 9;

type Shapes = ReadonlyMap<string, Bounds>;
type Upright = { x: number; top: number; bottom: number };

/** A pool or a participant of which nothing more is drawn: a line may leave it anywhere. */
const isBar = (id: string): boolean => /^(P_|Pool_)/.test(id);
/** What the person hears of: each stands above the next, and is told of from several places. */
const isHeard = (id: string): boolean => id.startsWith("U_Hear_");

/** Those that turn between the pools have a row each; those that tell the same thing share theirs. */
const rowOf = ({ from, to }: Message): string | undefined => {
  if (isBar(from) || isBar(to)) return undefined;
  return isHeard(to) ? to : `${from} ${to}`;
};

const rowsOf = (messages: readonly Message[]): string[] => [
  ...new Set(messages.flatMap((message) => rowOf(message) ?? [])),
];

/** How high the room between the pools must be. */
export const roomFor = (messages: readonly Message[]): number => rowStep * rowsOf(messages).length;

/**
 * Each message as its points: straight down or up, or through the room between the pools. Those of one element leave it side by side;
 * only those that tell the person the same thing join on their way. @param free where the rows begin
 */
export const routeMessages = (messages: readonly Message[], shapes: Shapes, free: number): Point[][] => {
  const rows = rowsOf(messages);
  const taken: Upright[] = [];
  return messages.map((message) => {
    const [source, target] = [shapes.get(message.from), shapes.get(message.to)];
    if (!source || !target) return [];
    const [start, end] = facing(source, target);
    const row = rowOf(message);
    const y = row === undefined ? start : free + rowStep * rows.indexOf(row);
    const upright = (at: "from" | "to", one: number, other: number): Point[] => {
      const [top, bottom] = [Math.min(one, other), Math.max(one, other)];
      const x = clearOf(taken, { x: placeOn(message, at, messages, shapes), top, bottom }, shapes.get(message[at]));
      taken.push({ x, top, bottom });
      return [
        { x, y: one },
        { x, y: other },
      ];
    };
    const left = row === undefined ? [] : upright("from", start, y);
    if (isHeard(message.to)) return [...left, ...hear(message.to, shapes, y)];
    return [...left, ...upright(isBar(message.to) ? "from" : "to", y, end)];
  });
};

/** From the lower edge of what stands above to the upper edge of what stands below. */
const facing = (source: Bounds, target: Bounds): [number, number] =>
  source.y < target.y ? [source.y + source.height, target.y] : [source.y, target.y + target.height];

/** Up beside the column of what is heard, the lowest nearest, on either side in turn, then into its circle. */
const hear = (id: string, shapes: Shapes, y: number): Point[] => {
  const column = [...shapes].filter(([each]) => isHeard(each)).toSorted(([, one], [, other]) => other.y - one.y);
  const index = column.findIndex(([each]) => each === id);
  const { x, y: top, width, height } = column[index]?.[1] ?? { x: 0, y: 0, width: 0, height: 0 };
  const side = index % 2 === 0 ? 1 : -1;
  const [middle, at] = [x + width / 2, top + 0.75 * height];
  const beside = middle + side * (labelWidth / 2 + 6 + (apart - 1) * Math.floor(index / 2));
  return [
    { x: beside, y },
    { x: beside, y: at },
    { x: middle + side * Math.sqrt(3) * (width / 4), y: at },
  ];
};

/** Its place among all those of the element at this end, from left to right. */
const placeOn = (message: Message, end: "from" | "to", messages: readonly Message[], shapes: Shapes): number => {
  const { x, width } = shapes.get(message[end]) ?? { x: 0, width: 0 };
  const there = messages
    .filter(({ from, to }) => from === message[end] || to === message[end])
    .toSorted((one, other) => farEnd(one, message[end], shapes) - farEnd(other, message[end], shapes));
  return x + (width * (there.indexOf(message) + 1)) / (there.length + 1);
};

/** Where a message goes to, or comes from, as seen from one of its ends. */
const farEnd = ({ from, to }: Message, seenFrom: string, shapes: Shapes): number => {
  const { x, width } = shapes.get(from === seenFrom ? to : from) ?? { x: 0, width: 0 };
  return x + width / 2;
};

/** As near as may be to where it is wanted, and off every line already there. */
const clearOf = (taken: readonly Upright[], { x, top, bottom }: Upright, within: Bounds | undefined): number => {
  const meets = (at: number) =>
    taken.some((other) => Math.abs(other.x - at) < apart && other.top < bottom && top < other.bottom);
  const isIn = (at: number) => !within || (at >= within.x + inset && at <= within.x + within.width - inset);
  const steps = Array.from({ length: 60 }, (_, index) => x + (index % 2 === 0 ? -1 : 1) * Math.ceil(index / 2) * 3);
  return steps.find((at) => isIn(at) && !meets(at)) ?? steps.find((at) => !meets(at)) ?? x;
};
