import { z } from "zod";
import { issueDocument } from "#lib/applications/issue-document.ts";
import { now } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import { issuedKinds, type Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["issue-document"]> = z.object({ applicationId: z.uuid(), kind: z.enum(issuedKinds) });

export const issueDocumentTask = defineTask(payload, ({ applicationId, kind }) =>
  issueDocument(applicationId, kind, now()),
);
