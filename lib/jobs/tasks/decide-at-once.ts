import { z } from "zod";
import { decideAtOnce } from "#lib/applications/decide-at-once.ts";
import { now } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["decide-at-once"]> = z.object({ applicationId: z.uuid() });

export const decideAtOnceTask = defineTask(payload, ({ applicationId }) => decideAtOnce(applicationId, now()));
