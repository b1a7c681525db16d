import { useId } from "react";
import { indent, padding } from "#lib/diagrams/layout/boxes.ts";
import { widthOf } from "#lib/diagrams/layout/glyph-widths.ts";
import type { Placed, Point, Route, Wide } from "#lib/diagrams/layout/wide.ts";
import type { Lane } from "#lib/diagrams/model/diagram.ts";
import { Envelope, Head, round, Tick, Words } from "./process-marks.tsx";
import { lookOf, type Overlay } from "./process-state.ts";

type WideProps = {
  drawing: Wide;
  lane: Record<Lane, string>;
  title: string;
  description: string;
  youAreHere: string;
  overlay: Overlay;
};

/** Three lanes from left to right, on a wide screen. */
export function ProcessWide({ drawing, lane, title, description, youAreHere, overlay }: WideProps) {
  const id = useId();
  const { width, height } = drawing;
  return (
    <svg
      className="pv-flow is-wide"
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      width={round(width)}
      height={round(height)}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      <defs>
        {kinds.map((kind) => (
          <Head key={kind} id={`${id}-${kind}`} kind={kind} />
        ))}
      </defs>
      {drawing.bands.map((band, index) => (
        <g key={band.lane}>
          <rect
            className={index === 1 ? "lane b" : "lane"}
            x="1"
            y={round(band.y + 2)}
            width={round(width - 2)}
            height={round(band.height - 4)}
            rx="16"
          />
          <text x="16" y={round(band.y + 24)} fontSize="14.5" fontWeight="650">
            {lane[band.lane]}
          </text>
        </g>
      ))}
      {drawing.routes.toSorted(asidesFirst).map((route) => (
        <path
          key={`${route.from} ${route.to}`}
          className={`edge ${route.kind}`}
          d={pathOf(route.points)}
          markerStart={route.bothWays ? `url(#${id}-${route.kind})` : undefined}
          markerEnd={`url(#${id}-${route.kind})`}
        />
      ))}
      {drawing.boxes.map((box) => (
        <TurnBox key={box.key} box={box} overlay={overlay} youAreHere={youAreHere} />
      ))}
    </svg>
  );
}

const kinds = ["onward", "aside", "message"] as const satisfies readonly Route["kind"][];
/** The usual way is drawn over the others. */
const asidesFirst = (one: Route, other: Route): number => kinds.indexOf(other.kind) - kinds.indexOf(one.kind);

type BoxProps = { box: Placed; overlay: Overlay; youAreHere: string };

function TurnBox({ box, overlay, youAreHere }: BoxProps) {
  const { x, y, width, height, turn, lines } = box;
  const corner = { x: x + width - 6, y: y + 2 };
  return (
    <g className={turn ? lookOf(turn, overlay) : "service"}>
      <rect className="box" x={round(x)} y={round(y)} width={width} height={height} rx="12" />
      <Words lines={lines} x={x + padding} y={y} indent={indent} overlay={overlay} />
      {overlay.done?.has(box.key) ? <Tick {...corner} /> : null}
      {turn?.mailed && !overlay.done && !overlay.figures ? <Envelope {...corner} /> : null}
      {box.key === overlay.here ? <Note x={x + 8} y={y} words={youAreHere} /> : null}
    </g>
  );
}

function Note({ x, y, words }: Point & { words: string }) {
  const width = Math.ceil(widthOf(words, 13, "bold")) + 16;
  return (
    <g className="note" transform={`translate(${round(x)} ${round(y - 16)})`}>
      <rect width={width} height="22" rx="11" />
      <text x={width / 2} y="15.5" textAnchor="middle" fontSize="13" fontWeight="600">
        {words}
      </text>
    </g>
  );
}

/** Straight lines whose corners are rounded. */
const pathOf = ([first, ...rest]: readonly Point[]): string => {
  if (first === undefined) return "";
  const parts = [`M${round(first.x)} ${round(first.y)}`];
  let before = first;
  for (const [index, point] of rest.entries()) {
    const after = rest[index + 1];
    if (after === undefined) parts.push(`L${round(point.x)} ${round(point.y)}`);
    else {
      const [from, to] = [towards(point, before), towards(point, after)];
      parts.push(
        `L${round(from.x)} ${round(from.y)}Q${round(point.x)} ${round(point.y)} ${round(to.x)} ${round(to.y)}`,
      );
    }
    before = point;
  }
  return parts.join("");
};

const corner = 9;
const towards = (point: Point, other: Point): Point => {
  const length = Math.hypot(other.x - point.x, other.y - point.y);
  const share = length === 0 ? 0 : Math.min(corner, length / 2) / length;
  return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
};
