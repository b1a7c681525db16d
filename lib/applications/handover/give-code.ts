import type { Transaction } from "#db/client.ts";
import { handoverCodes } from "#db/schema.ts";
import { addDays, parisDay } from "#lib/engine/calendar.ts";
import type { Answers } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { drawDigits, hashesOf, sealCode } from "./code.ts";

export type DrawnCode = { code: string; sealed: string };

/** The code that filing will give, if the procedure gives one; drawn and sealed before anything is locked. */
export const drawCode = async ({ handover }: Procedure, applicationId: string): Promise<DrawnCode | undefined> => {
  if (handover === undefined) return undefined;
  const code = drawDigits(handover.digits);
  return { code, sealed: await sealCode(code, applicationId) };
};

/** Gives it, in the transaction that files. */
export const giveCode = async (
  tx: Transaction,
  { handover }: Procedure,
  { applicationId, answers }: { applicationId: string; answers: Answers },
  { code, sealed }: DrawnCode,
  now: Date,
): Promise<void> => {
  if (handover === undefined) return;
  const lock = { kind: handover.code, subject: answers[handover.of] ?? "" };
  const [hash = ""] = hashesOf(lock, code);
  const lastDay = addDays(parisDay(now), handover.days);
  await tx.insert(handoverCodes).values({ applicationId, ...lock, hash, sealed, issuedAt: now, lastDay });
};
