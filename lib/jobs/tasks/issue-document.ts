import { z } from "zod";
import { now } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import { issuedKinds, type Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["issue-document"]> = z.object({ applicationId: z.uuid(), kind: z.enum(issuedKinds) });

/** What draws a document is loaded with the first one. */
export const issueDocumentTask = defineTask(payload, async ({ applicationId, kind }) => {
  const { issueDocument } = await import("#lib/applications/issue-document.ts");
  await issueDocument(applicationId, kind, now());
});
