import type { Transaction } from "#db/client.ts";
import type { Context, Facts } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { spendCode } from "./try-code.ts";

/** Written among the facts of an application that was filed with a code of ours: whoever handed it on is to be told. */
export const codeSpent = "handover.spent";

/** Uses up what the application is filed with. @returns what is now known: of the codes that are no longer good, or that one was used up */
export const spendCodes = async (
  tx: Transaction,
  { lookups }: Procedure,
  applicationId: string,
  { answers }: Context,
  now: Date,
): Promise<Facts> => {
  const known: Facts = {};
  for (const { as, uses } of lookups) {
    const [subject, code] = uses ? [answers[uses.of], answers[uses.given]] : [];
    if (uses === undefined || !subject || !code) continue;
    const said = await spendCode(tx, { kind: uses.code, subject, code, applicationId }, now);
    if (said !== undefined) known[`${as}.${uses.says}`] = said;
    if (said === "valid") known[codeSpent] = true;
  }
  return known;
};
