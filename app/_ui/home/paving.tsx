const verticals = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((line) => ({ far: 640 + 91 * line, near: 640 + 230 * line }));
const horizontals = [1, 14, 34, 66, 112];

/** The stones of the square, seen from its edge. */
export function Paving() {
  return (
    <svg
      viewBox="0 0 1280 120"
      preserveAspectRatio="xMidYMax slice"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      {verticals.map(({ far, near }) => (
        <path key={far} d={`M${far} 0 ${near} 120`} />
      ))}
      {horizontals.map((y) => (
        <path key={y} d={`M0 ${y}h1280`} />
      ))}
    </svg>
  );
}
