import { type Lane, lanes, type Station } from "./process-layout.ts";
import { stationClass } from "./process-wide.tsx";

type TallProps = { stations: readonly Station[]; lane: Record<Lane, string>; title: string };

const first = 66;
const step = 54;
const trackOf = (lane: Lane): number => 20 + 46 * lanes.indexOf(lane);

/** One thread changing track, from top to bottom, on a small screen. */
export function ProcessTall({ stations, lane, title }: TallProps) {
  const bottom = first + step * (stations.length - 1);
  return (
    <svg className="pv-flow is-tall" viewBox={`0 0 358 ${bottom + 48}`} role="img" aria-label={title}>
      {lanes.map((name) => (
        <g key={name}>
          <path className="track" d={`M${trackOf(name)} 44V${bottom + 34}`} />
          <text x={trackOf(name)} y="20" textAnchor="middle" fontSize="13" className="s" fontWeight="600">
            {lane[name]}
          </text>
        </g>
      ))}
      {stations.map((station, index) => (
        <Line key={station.key} from={stations[index - 1]} to={station} y={first + step * index} />
      ))}
      {stations.map((station, index) => (
        <g key={station.key} className={stationClass(station)}>
          <circle className="box" cx={trackOf(station.lane)} cy={first + step * index} r="9" />
          <Words station={station} y={first + step * index} />
        </g>
      ))}
    </svg>
  );
}

function Line({ from, to, y }: { from: Station | undefined; to: Station; y: number }) {
  if (!from) return null;
  const [start, end] = [trackOf(from.lane), trackOf(to.lane)];
  const path =
    start === end
      ? `M${start} ${y - step}V${y}`
      : `M${start} ${y - step}C${start} ${y - 22} ${end} ${y - 32} ${end} ${y}`;
  return <path className={from.ifNeeded || to.ifNeeded ? "edge alt" : "edge"} d={path} />;
}

function Words({ station, y }: { station: Station; y: number }) {
  return (
    <text className="words" fontSize="14.5">
      <tspan x="144" y={y - 3} fontWeight="600">
        {station.title}
      </tspan>
      <tspan x="144" y={y + 15}>
        {station.detail}
      </tspan>
    </text>
  );
}
