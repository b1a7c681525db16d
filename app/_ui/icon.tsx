import { type IconName, shapeOf } from "./icon-shapes.ts";

export type { IconName };

/** Decoration beside words that say the same; hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  const { circles = [], box, path } = shapeOf(name);
  return (
    <svg className="pv-icon" viewBox="0 0 24 24" aria-hidden="true">
      {box ? <rect x={box[0]} y={box[1]} width={box[2]} height={box[3]} rx={box[4]} /> : null}
      {path ? <path d={path} /> : null}
      {circles.map(([x, y, radius]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} />
      ))}
    </svg>
  );
}
