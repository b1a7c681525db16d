import type { Motive } from "../motive.ts";
import type { Check } from "./check.ts";
import type { Evidence } from "./evidence.ts";
import { identityComplete } from "./identity-complete.ts";
import { issuedByNow } from "./issued-by-now.ts";
import { levelReached } from "./level-reached.ts";

/** In this order; the accounts have the last word (`accounts/admit-…`). */
const checks: readonly Check[] = [issuedByNow, levelReached, identityComplete];

/** The first reason to refuse, if any. */
export const judge = (evidence: Evidence): Motive | undefined => {
  for (const check of checks) {
    const motive = check(evidence);
    if (motive) return motive;
  }
  return undefined;
};
