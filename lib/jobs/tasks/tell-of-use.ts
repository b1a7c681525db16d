import { z } from "zod";
import { tellOfUse } from "#lib/applications/handover/tell-of-use.ts";
import { now } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["tell-of-use"]> = z.object({ applicationId: z.uuid() });

export const tellOfUseTask = defineTask(payload, ({ applicationId }) => tellOfUse(applicationId, now()));
