import type { Refusals } from "#lib/engine/answers.ts";

/** What the last post was refused for, with what was typed. `missing` are the slots still empty. */
export type CorrectionState = { refusals: Refusals; missing: string[]; values: Record<string, string> | undefined };

export const nothingRefused: CorrectionState = { refusals: {}, missing: [], values: undefined };

export const correctionState = (
  { refusals, missing }: Pick<CorrectionState, "refusals" | "missing">,
  values: Record<string, string>,
): CorrectionState => ({ refusals, missing, values });
