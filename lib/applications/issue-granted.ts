import type { Transaction } from "#db/client.ts";
import { deliveryKind } from "#lib/engine/delivery.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { enqueue, type IssuedKind } from "#lib/jobs/enqueue.ts";
import type { Application } from "./transition.ts";

/** What granting gives to download: once it is granted, and paid for where it must be. Made after COMMIT. */
export const issueGranted = async (tx: Transaction, procedure: Procedure, application: Application): Promise<void> => {
  const isDue = application.decision === "approved" && application.payment !== "due";
  if (isDue && deliveryKind(procedure.delivery) === "download") await issue(tx, application, "title");
};

/** Has a worker make a document; asked for again before it is made, it is made once. */
export const issue = (tx: Transaction, { applicationId }: Application, kind: IssuedKind): Promise<void> =>
  enqueue(tx, "issue-document", { applicationId, kind }, `issue:${applicationId}:${kind}`);
