import type { Procedure } from "#lib/engine/procedure.ts";
import type { Case } from "./cases.ts";
import type { Calendar } from "./days.ts";
import type { Office, Sample } from "./world.ts";

/** What is to be made. The same order makes the same rows, whoever asks and whenever. */
export type Order = {
  word: string;
  /** Applications of this word already there, and how many there must be. */
  from: number;
  to: number;
  now: Date;
  procedure: Procedure;
  calendar: Calendar;
  cases: readonly Case[];
  issuer: string;
  offices: readonly Office[];
  samples: Readonly<Record<string, Sample>>;
  /** Chains and seals the histories. */
  journalKey: string;
  /** Of so many threads, which makes this one’s chunks: each makes its own, in turn. */
  hand: { rank: number; of: number };
};

/** Applications made and sent together. */
export const chunkSize = 2_000;
