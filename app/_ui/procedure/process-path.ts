import type { Placed, Way } from "./process-layout.ts";

export const box = { width: 150, height: 62 } as const;

/** The top left corner of a station on the wide diagram. */
export const cornerOf = ({ column, row }: Placed): { x: number; y: number } => ({
  x: 132 + 169 * column,
  y: 39 + 135 * row,
});

const gap = 4;
const turn = 12;

/** The lines of one way, as SVG paths: two for an aside, there and back. */
export function pathsOf({ from, to, shape }: Way): string[] {
  const [start, end] = [cornerOf(from), cornerOf(to)];
  const middle = start.x + box.width / 2;
  const target = end.x + box.width / 2;
  const down = end.y > start.y;
  const leave = down ? start.y + box.height : start.y;
  const arrive = down ? end.y - gap : end.y + box.height + gap;
  const half = box.height / 2;
  switch (shape) {
    case "along":
      return [`M${start.x + box.width} ${start.y + half}H${end.x - gap}`];
    case "across":
      return [`M${middle} ${leave}V${arrive}`];
    case "aside":
      return [
        `M${middle - 14} ${leave}V${arrive}`,
        `M${middle + 14} ${down ? end.y : end.y + box.height}V${down ? leave + gap : leave - gap}`,
      ];
    case "turn-last":
      return [
        `M${middle} ${leave}V${end.y + half - (down ? turn : -turn)}q0 ${down ? turn : -turn} ${turn} ${down ? turn : -turn}H${end.x - gap}`,
      ];
    case "turn-first":
      return [
        `M${start.x + box.width} ${start.y + half}H${target - turn}q${turn} 0 ${turn} ${down ? turn : -turn}V${arrive}`,
      ];
  }
}
