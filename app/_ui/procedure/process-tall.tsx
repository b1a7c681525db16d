import { useId } from "react";
import { indent } from "#lib/diagrams/layout/boxes.ts";
import { widthOf } from "#lib/diagrams/layout/glyph-widths.ts";
import { type Row, type Tall, trackOf, wordsAt } from "#lib/diagrams/layout/tall.ts";
import { type Lane, lanes } from "#lib/diagrams/model/diagram.ts";
import { round, Tick, Words } from "./process-marks.tsx";
import { lookOf, type Overlay } from "./process-state.ts";

type TallProps = {
  drawing: Tall;
  lane: Record<Lane, string>;
  title: string;
  description: string;
  youAreHere: string;
  overlay: Overlay;
};

/** One thread changing track, from top to bottom, on a small screen. */
export function ProcessTall({ drawing, lane, title, description, youAreHere, overlay }: TallProps) {
  const id = useId();
  const { width, rows } = drawing;
  const height = round(drawing.height);
  const bottom = rows.at(-1)?.y ?? height;
  return (
    <svg
      className="pv-flow is-tall"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {lanes.map((name) => (
        <g key={name}>
          <path className="track" d={`M${trackOf(name)} 40V${round(bottom + 24)}`} />
          <text x={trackOf(name)} y="20" textAnchor="middle" fontSize="12.5" className="s" fontWeight="600">
            {lane[name]}
          </text>
        </g>
      ))}
      {drawing.routes.map((route) => (
        <path key={route.key} className={`edge ${route.kind}`} d={route.path} />
      ))}
      {rows.map((row) => (
        <TurnRow key={row.key} row={row} overlay={overlay} youAreHere={youAreHere} />
      ))}
    </svg>
  );
}

function TurnRow({ row, overlay, youAreHere }: { row: Row; overlay: Overlay; youAreHere: string }) {
  const { x, y, turn, lines } = row;
  return (
    <g className={lookOf(turn, overlay)}>
      <circle className="box" cx={x} cy={round(y)} r="13" />
      <text className="number" x={x} y={round(y + 4.7)} textAnchor="middle" fontSize="13" fontWeight="600">
        {turn.number}
      </text>
      <g className="words">
        <Words lines={lines} x={wordsAt} y={0} indent={indent} overlay={overlay} />
      </g>
      {overlay.done?.has(row.key) ? <Tick x={x + 11} y={y - 10} scale={0.72} /> : null}
      {row.key === overlay.here ? <Note y={y} words={youAreHere} /> : null}
    </g>
  );
}

/** Above the words of the turn. */
function Note({ y, words }: { y: number; words: string }) {
  const width = Math.ceil(widthOf(words, 13, "bold")) + 16;
  return (
    <g className="note" transform={`translate(${wordsAt} ${round(y - 34)})`}>
      <rect width={width} height="21" rx="10.5" />
      <text x={width / 2} y="15" textAnchor="middle" fontSize="13" fontWeight="600">
        {words}
      </text>
    </g>
  );
}
