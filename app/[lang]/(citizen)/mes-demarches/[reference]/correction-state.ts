import type { Refusals } from "#lib/engine/answers.ts";
import type { Answers } from "#lib/engine/condition.ts";

/** What the last post was refused for, with what was typed. `missing` are the slots still empty. */
export type CorrectionState = {
  refusals: Refusals;
  missing: string[];
  values: Record<string, string> | undefined;
  /** What was answered, and what to go on from. */
  raw: Answers;
  focus?: string;
};

export const nothingRefused: CorrectionState = { refusals: {}, missing: [], values: undefined, raw: {} };
