import type { Transaction } from "#db/client.ts";
import { addDays, addWorkingDays, parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { provisionalFor } from "#lib/engine/provisional.ts";
import type { IssuedKind } from "#lib/jobs/enqueue.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { codeSpent } from "./handover/spend-codes.ts";
import { issue, issueGranted } from "./issue-granted.ts";
import { silenceOf } from "./suspension.ts";
import type { Application } from "./transition.ts";

/** The dates that start when an application is received: the service’s aim, CRPA L231-1 to L231-4 the day silence decides, and the last day of a second part. */
export const filingChanges = (procedure: Procedure, now: Date) => {
  const today = parisDay(now);
  return {
    submittedAt: now,
    dueOn: addWorkingDays(today, procedure.clock.targetWorkingDays),
    silenceOn: silenceOf({ submittedAt: now }, procedure, [], now),
    draftExpiresAt: null,
    completeBy: procedure.completion ? addDays(today, procedure.completion.days) : null,
  };
};

/** What follows a filing, after COMMIT: the documents it gives its author, each made once, and the decision that the system may take. */
export const followFiling = async (tx: Transaction, procedure: Procedure, application: Application): Promise<void> => {
  const kinds: IssuedKind[] = ["acknowledgement"];
  const { answers, facts, submittedAt } = application;
  const today = submittedAt ? parisDay(submittedAt) : "";
  if (provisionalFor(procedure, { answers, facts, today })) kinds.push("provisional");
  if (application.payment === "paid") kinds.push("receipt");
  for (const kind of kinds) await issue(tx, application, kind);
  const { applicationId } = application;
  if (workflowOf(procedure).some(({ action }) => action === "grant"))
    await enqueue(tx, "decide-at-once", { applicationId }, `decide:${applicationId}`);
  if (facts[codeSpent] === true) await enqueue(tx, "tell-of-use", { applicationId });
};

/** What follows a payment: a filing, or what was granted takes effect. */
export const followPayment = async (
  tx: Transaction,
  procedure: Procedure,
  { submittedAt }: Application,
  paid: Application,
): Promise<void> => {
  if (submittedAt === null) return followFiling(tx, procedure, paid);
  await issue(tx, paid, "receipt");
  await issueGranted(tx, procedure, paid);
};
