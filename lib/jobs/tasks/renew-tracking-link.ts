import { z } from "zod";
import { now } from "#lib/clock.ts";
import { renewTrackingLink } from "#lib/tracking/renew-tracking-link.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["renew-tracking-link"]> = z.object({ applicationId: z.uuid() });

export const renewTrackingLinkTask = defineTask(payload, ({ applicationId }) =>
  renewTrackingLink(applicationId, now()),
);
