import type { Refusals } from "#lib/engine/answers.ts";
import type { Answers } from "#lib/engine/condition.ts";

/** What the last post was refused for, with what was typed. `missing` are the slots still empty. */
export type CorrectionState = { refusals: Refusals; missing: string[]; raw: Answers | undefined };

export const nothingRefused: CorrectionState = { refusals: {}, missing: [], raw: undefined };

export const correctionState = (
  { refusals, missing }: Pick<CorrectionState, "refusals" | "missing">,
  raw: Answers,
): CorrectionState => ({ refusals, missing, raw });
