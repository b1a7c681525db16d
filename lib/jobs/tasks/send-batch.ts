import { z } from "zod";
import { sendBatch } from "#lib/applications/send-batch.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["send-batch"]> = z.object({ batchId: z.uuid() });

export const sendBatchTask = defineTask(payload, ({ batchId }) => sendBatch(batchId));
