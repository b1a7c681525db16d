import type { Office, Sample } from "./world.ts";

/** What is to be made. The same order makes the same lines, whoever asks and whenever. */
export type Order = {
  word: string;
  /** Applications of this word already there, and how many there must be. */
  from: number;
  to: number;
  now: Date;
  procedure: string;
  issuer: string;
  offices: readonly Office[];
  samples: Readonly<Record<string, Sample>>;
};
