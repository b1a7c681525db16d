const minute = 60_000;
const perMinute = 5;

const steady = 5_000;

/** One more end. A child that had been ready for a while was ended by something outside: what it had done before is forgotten. */
export const endsWith = (ends: readonly number[], end: number, readyFor: number): readonly number[] =>
  readyFor > steady ? [end] : [...ends, end];

/**
 * How long to wait before starting a child again: longer each time, and never more than five times a minute.
 * @param ends when it died, in milliseconds, the latest last.
 * @returns milliseconds from the latest end.
 */
export const restartDelay = (ends: readonly number[]): number => {
  const latest = ends.at(-1) ?? 0;
  const recent = ends.filter((end) => end > latest - minute);
  const oldest = recent.at(-perMinute);
  const backOff = 250 * 2 ** (recent.length - 1);
  return oldest === undefined ? Math.min(backOff, 10_000) : Math.max(oldest + minute - latest, 10_000);
};
