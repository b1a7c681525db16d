import type { Transaction } from "#db/client.ts";
import { addWorkingDays, parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { provisionalFor } from "#lib/engine/provisional.ts";
import { silenceDay } from "#lib/engine/silence.ts";
import type { IssuedKind } from "#lib/jobs/enqueue.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Application } from "./transition.ts";

/** The dates that start when an application is received: the service’s aim and, CRPA L231-1 to L231-4, the day silence decides. */
export const filingChanges = (procedure: Procedure, now: Date) => {
  const today = parisDay(now);
  return {
    submittedAt: now,
    dueOn: addWorkingDays(today, procedure.clock.targetWorkingDays),
    silenceOn: silenceDay(procedure.clock, today, [], today) ?? null,
    draftExpiresAt: null,
  };
};

/** Everything a filing gives its author as a document; each is made once, after COMMIT. */
export const issueFilingDocuments = async (
  tx: Transaction,
  procedure: Procedure,
  application: Application,
): Promise<void> => {
  const kinds: IssuedKind[] = ["acknowledgement"];
  const { answers, facts, submittedAt } = application;
  const today = submittedAt ? parisDay(submittedAt) : "";
  if (provisionalFor(procedure, { answers, facts, today })) kinds.push("provisional");
  if (application.payment === "paid") kinds.push("receipt");
  for (const kind of kinds) {
    await enqueue(
      tx,
      "issue-document",
      { applicationId: application.applicationId, kind },
      `issue:${application.applicationId}:${kind}`,
    );
  }
};
