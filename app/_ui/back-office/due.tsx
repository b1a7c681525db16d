import type { DueWords } from "./due-words.ts";

export function Due({ says, iso, day, color }: DueWords) {
  if (iso === undefined) return <span className="pv-due pv-soft">{says}</span>;
  return (
    <span className="pv-due" data-color={color}>
      <b>{says}</b>
      <time dateTime={iso}>{day}</time>
    </span>
  );
}
