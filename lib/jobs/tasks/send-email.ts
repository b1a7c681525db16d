import { z } from "zod";
import { sendEmail } from "#lib/applications/send-email.ts";
import { now } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["send-email"]> = z.object({ applicationId: z.uuid(), emailId: z.uuid() });

export const sendEmailTask = defineTask(payload, (email, { triesLeft }) => sendEmail(email, triesLeft, now()));
