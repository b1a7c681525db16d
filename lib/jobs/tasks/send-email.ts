import { z } from "zod";
import { machineNow, now } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";
import { report } from "../report.ts";

const payload: z.ZodType<Jobs["send-email"]> = z.object({ applicationId: z.uuid(), emailId: z.uuid() });

/** Its libraries are loaded with the first e-mail. One that could not leave has planned its next try: the job is done, and says why. */
export const sendEmailTask = defineTask(payload, async (email) => {
  const { sendEmail } = await import("#lib/applications/send-email.ts");
  const fault = await sendEmail(email, now(), machineNow());
  if (fault) report("send-email", fault);
});
