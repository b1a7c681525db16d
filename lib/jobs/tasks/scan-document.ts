import { z } from "zod";
import { scanDocument } from "#lib/applications/scan-document.ts";
import { now } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["scan-document"]> = z.object({ applicationId: z.uuid(), documentId: z.uuid() });

/** Fails while the scanner gives no verdict, so that the queue asks again, later each time. */
export const scanDocumentTask = defineTask(payload, (document) => scanDocument(document, now()));
