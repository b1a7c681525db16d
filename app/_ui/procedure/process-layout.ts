export const lanes = ["citizen", "administration", "others"] as const;
export type Lane = (typeof lanes)[number];

/** One thing somebody does. An `aside` is consulted from the station before it, and comes back to it. */
export type Station = {
  key: string;
  lane: Lane;
  title: string;
  detail: string;
  aside?: boolean;
  ifNeeded?: boolean;
  end?: boolean;
};
export type Cell = { column: number; row: number };
export type Placed = Station & Cell;
export type Way = { from: Placed; to: Placed; shape: "along" | "across" | "turn-first" | "turn-last" | "aside" };

type Taken = Set<string>;

/** Sets the stations on three lanes from left to right: one thread changing track, never through a box. */
export function layOut(stations: readonly Station[]): { placed: Placed[]; ways: Way[]; columns: number } {
  const taken: Taken = new Set();
  const placed: Placed[] = [];
  const ways: Way[] = [];
  let last: Placed | undefined;
  for (const [index, station] of stations.entries()) {
    const here = settle(taken, last, station, stations[index + 1]);
    placed.push(here);
    if (last) ways.push(wayTo(taken, last, here));
    if (!station.aside) last = here;
  }
  return { placed, ways, columns: 1 + Math.max(0, ...placed.map((each) => each.column)) };
}

/** Finds its column, and takes what the thread needs of it. A station keeps room in its column for the aside that follows. */
function settle(taken: Taken, last: Placed | undefined, station: Station, next: Station | undefined): Placed {
  const row = lanes.indexOf(station.lane);
  const beside = next?.aside ? [lanes.indexOf(next.lane)] : [];
  const column = station.aside ? (last?.column ?? 0) : freeColumn(taken, last, row, beside);
  for (const each of rowsBetween(last?.column === column ? last.row : row, row)) taken.add(`${column} ${each}`);
  return { ...station, column, row };
}

function freeColumn(
  taken: ReadonlySet<string>,
  last: Placed | undefined,
  row: number,
  beside: readonly number[],
): number {
  if (!last) return 0;
  const isFree = (column: number, rows: readonly number[]) => rows.every((each) => !taken.has(`${column} ${each}`));
  const onTheWay = rowsBetween(last.row, row).filter((each) => each !== last.row);
  if (last.row !== row && isFree(last.column, [...onTheWay, ...beside])) return last.column;
  let column = last.column + 1;
  while (!isFree(column, [row, ...beside])) column += 1;
  return column;
}

function wayTo(taken: Taken, from: Placed, to: Placed): Way {
  if (to.aside) return { from, to, shape: "aside" };
  if (from.row === to.row) return { from, to, shape: "along" };
  if (from.column === to.column) return { from, to, shape: "across" };
  const down = rowsBetween(from.row, to.row).filter((row) => row !== from.row);
  const shape = down.every((row) => !taken.has(`${from.column} ${row}`)) ? "turn-last" : "turn-first";
  for (const row of down) taken.add(`${shape === "turn-last" ? from.column : to.column} ${row}`);
  return { from, to, shape };
}

const rowsBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, step) => Math.min(from, to) + step);
