/** What Lighthouse slows four times to have a phone of the middle range: a desk computer of this index, or a faster one. */
const desk = { index: 1500, slowdown: 4 } as const;

/**
 * How many times slower than this machine that same phone is.
 * @param index Lighthouse’s own measure of this machine
 * Source: Lighthouse, docs/throttling.md, *Calibrating the CPU slowdown from BenchmarkIndex*
 */
export const slowdownOn = (index: number): number => Math.max(1, desk.slowdown * Math.min(1, index / desk.index));
