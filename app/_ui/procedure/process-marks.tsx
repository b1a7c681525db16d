import type { Line } from "#lib/diagrams/layout/boxes.ts";
import type { Overlay } from "./process-state.ts";

const shapes = {
  step: <circle className="step" cx="4" cy="-4.5" r="2.4" />,
  service: <path className="mark" d="M0-4.5h8M5-8l3.5 3.5L5-1M3-8-.5-4.5 3-1" />,
  clock: <path className="mark" d="M4.5-10a5 5 0 1 1 0 10a5 5 0 1 1 0-10M4.5-7.6v2.8l2 1.3" />,
  end: <path className="mark end-mark" d="M.5-8.5l8 8M8.5-8.5l-8 8" />,
} as const;

type WordsProps = { lines: readonly Line[]; x: number; y: number; indent: number; overlay: Overlay };

/** The lines of words of a box, each with its mark. */
export function Words({ lines, x, y, indent, overlay }: WordsProps) {
  return lines.map((line) => (
    <g key={`${line.y} ${line.text}`} transform={`translate(${round(x)} ${round(y + line.y)})`}>
      {line.mark ? shapes[line.mark] : null}
      <text
        x={line.indented ? indent : 0}
        fontSize={line.size}
        fontWeight={line.weight === "bold" ? 600 : undefined}
        className={classOf(line)}
      >
        {line.slot ? overlay.figures?.get(line.slot)?.short : line.text}
      </text>
    </g>
  ));
}

const classOf = ({ weight, slot }: Line): string | undefined => {
  if (slot) return "figure";
  return weight === "bold" ? undefined : "s";
};

export const round = (value: number): number => Math.round(value * 10) / 10;

export function Head({ id, kind }: { id: string; kind: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="8.5"
      refY="5"
      markerWidth="8"
      markerHeight="8"
      markerUnits="userSpaceOnUse"
      orient="auto-start-reverse"
    >
      <path className={`head ${kind}`} d="M0 0 10 5 0 10z" />
    </marker>
  );
}

/** An envelope on a corner: an e-mail tells the person. */
export function Envelope({ x, y }: { x: number; y: number }) {
  return (
    <g className="told" transform={`translate(${round(x)} ${round(y)})`}>
      <circle r="10.5" />
      <path d="M-5.5-3.8h11v7.6h-11zM-5.5-3.6 0 .8l5.5-4.4" />
    </g>
  );
}

/** A mark, as the legend shows it. */
export function Key({ mark }: { mark: "told" | "clock" | "end" }) {
  return (
    <svg className="pv-flow is-key is-mark" viewBox="-12 -12 24 24" width="22" height="22" aria-hidden="true">
      {mark === "told" ? <Envelope x={0} y={0} /> : <g transform="translate(-4.5 5)">{shapes[mark]}</g>}
    </svg>
  );
}

/** A tick on a corner: it was done. */
export function Tick({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <g className="ticked" transform={`translate(${round(x)} ${round(y)}) scale(${scale})`}>
      <circle r="10.5" />
      <path d="M-4.5 0-1.2 3.4 4.8-3.2" />
    </g>
  );
}
