/** Over the last 90 days. */
export const daysCounted = 90;
/** A figure drawn from fewer files would say little, and something of those who filed them. */
export const fewestFiles = 30;

/** What is counted of the files of a procedure, or of them all. Shares are from 0 to 1. */
export type Counted = {
  files: number;
  medianSeconds: number;
  ninthDecileSeconds: number;
  onTime: number;
  atOnce: number;
  countedAt: Date;
};

/** `used`: the procedures by how often they were decided, the most first. */
export type Statistics = { all: Counted | undefined; of: ReadonlyMap<string, Counted>; used: readonly string[] };
