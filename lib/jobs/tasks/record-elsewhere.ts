import { z } from "zod";
import { recordElsewhere } from "#lib/applications/record-elsewhere.ts";
import { now } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["record-elsewhere"]> = z.object({ applicationId: z.uuid() });

export const recordElsewhereTask = defineTask(payload, ({ applicationId }) => recordElsewhere(applicationId, now()));
