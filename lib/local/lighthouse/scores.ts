/** Out of 100, and the names of what Lighthouse found wholly wanting. */
export type Scores = { accessibility: number; bestPractices: number; performance: number; faults: string[] };

const asked = { accessibility: 100, bestPractices: 100, performance: 95 } as const;

export const isEnough = (scores: Scores): boolean =>
  scores.accessibility >= asked.accessibility &&
  scores.bestPractices >= asked.bestPractices &&
  scores.performance >= asked.performance;

/** Each figure’s own median: a machine that does something else slows one visit, seldom most of them. */
export const medianOf = (runs: readonly Scores[]): Scores => ({
  accessibility: median(runs.map(({ accessibility }) => accessibility)),
  bestPractices: median(runs.map(({ bestPractices }) => bestPractices)),
  performance: median(runs.map(({ performance }) => performance)),
  faults: [...new Set(runs.flatMap(({ faults }) => faults))],
});

export const median = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;

export const rowOf = (page: string, factor: string, scores: Scores): string => {
  const figures = [scores.accessibility, scores.bestPractices, scores.performance].map((figure) =>
    String(figure).padStart(4),
  );
  const wrong = isEnough(scores) ? "" : `  ✗ ${scores.faults.join(", ")}`;
  return `${page.padEnd(40)}${factor.padEnd(7)}${figures.join("")}${wrong}\n`;
};
