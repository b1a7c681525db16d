import { useId } from "react";
import { type Lane, lanes, layOut, type Placed, type Station } from "./process-layout.ts";
import { box, cornerOf, pathsOf } from "./process-path.ts";

type WideProps = { stations: readonly Station[]; lane: Record<Lane, string>; title: string };

/** Three lanes from left to right, on a wide screen. */
export function ProcessWide({ stations, lane, title }: WideProps) {
  const id = useId();
  const { placed, ways, columns } = layOut(stations);
  const width = Math.max(1150, 136 + 169 * columns);
  return (
    <svg className="pv-flow is-wide" viewBox={`0 0 ${width} 408`} role="img" aria-label={title}>
      <defs>
        <Head id={`${id}-plain`} className="head" />
        <Head id={`${id}-alt`} className="head alt" />
      </defs>
      {lanes.map((name, row) => (
        <g key={name}>
          <rect
            className={row === 1 ? "lane b" : "lane"}
            x="1"
            y={4 + 135 * row}
            width={width - 2}
            height="132"
            rx="16"
          />
          <LaneName words={lane[name]} y={75 + 135 * row} />
        </g>
      ))}
      {ways.flatMap((way) =>
        pathsOf(way).map((path) => (
          <path
            key={path}
            d={path}
            className={way.to.ifNeeded ? "edge alt" : "edge"}
            markerEnd={`url(#${id}-${way.to.ifNeeded ? "alt" : "plain"})`}
          />
        )),
      )}
      {placed.map((station) => (
        <StationBox key={station.key} station={station} />
      ))}
    </svg>
  );
}

function Head({ id, className }: { id: string; className: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="8"
      refY="5"
      markerWidth="7"
      markerHeight="7"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path className={className} d="M0 0 10 5 0 10z" />
    </marker>
  );
}

function LaneName({ words, y }: { words: string; y: number }) {
  const [first = "", ...rest] = words.split(", ");
  const lines = rest.length > 0 ? [`${first},`, rest.join(", ")] : [first];
  return (
    <text x="24" y={y - 10 * (lines.length - 1)} fontSize="15.5" fontWeight="650">
      {lines.map((line, index) => (
        <tspan key={line} x="24" dy={index === 0 ? 0 : 20}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function StationBox({ station }: { station: Placed }) {
  const { x, y } = cornerOf(station);
  const centre = x + box.width / 2;
  return (
    <g className={stationClass(station)}>
      <rect className="box" x={x} y={y} width={box.width} height={box.height} rx="12" />
      <text x={centre} y={y + 27} textAnchor="middle" fontSize="14.5" fontWeight="600">
        {station.title}
      </text>
      <text x={centre} y={y + 47} textAnchor="middle" fontSize="14.5">
        {station.detail}
      </text>
    </g>
  );
}

export function stationClass({ end, ifNeeded, lane }: Station): string | undefined {
  if (end) return "end";
  if (ifNeeded) return "if";
  return lane === "citizen" ? "you" : undefined;
}
