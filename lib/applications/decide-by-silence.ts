import { and, asc, inArray, lte } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { parisDay, parisMidnight } from "#lib/engine/calendar.ts";
import type { Decision } from "#lib/engine/states.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { machineActor } from "./actor.ts";
import { issue, issueGranted } from "./issue-granted.ts";
import { lock, transition } from "./transition.ts";

const portal = machineActor("system", "Parvis");
const largest = 1_000;
const undecided: Decision[] = ["submitted", "under_review", "information_requested"];
const meaning = { acceptance: "deem_accepted", rejection: "deem_rejected", none: undefined } as const;

/** Takes the decisions that silence takes (CRPA L231-1, L231-4), from the midnight of their day in Paris on. @returns how many */
export const decideBySilence = async (now: Date): Promise<number> => {
  const due = await database()
    .select({ applicationId: applications.applicationId })
    .from(applications)
    .where(and(inArray(applications.decision, undecided), lte(applications.silenceOn, parisDay(now))))
    .orderBy(asc(applications.silenceOn))
    .limit(largest);
  let decided = 0;
  for (const { applicationId } of due) if (await decide(applicationId, now)) decided += 1;
  return decided;
};

/** Judged again under the lock: an answer, a decision or a request may just have come. */
const decide = (applicationId: string, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    const application = await lock(tx, applicationId);
    const silentOn = application?.silenceOn;
    if (!application || !silentOn || silentOn > parisDay(now)) return false;
    const procedure = procedureOf(application);
    const action = meaning[procedure.clock.silence];
    if (action === undefined) return false;
    const result = await transition(tx, {
      applicationId,
      action,
      actor: portal,
      now,
      data: { silentOn },
      changes: { decidedAt: parisMidnight(silentOn) },
      mailData: { silentOn },
    });
    if (!result.ok) return false;
    if (action === "deem_accepted") {
      await issue(tx, result.application, "attestation");
      await issueGranted(tx, procedure, result.application);
    }
    return true;
  });
