import type { Task } from "graphile-worker";
import type { z } from "zod";
import { report } from "./report.ts";

/** How many times the job may still be tried after this one. */
type Try = { triesLeft: number };

/** A task from the shape of its payload and what it calls. What it throws is kept in the queue’s table: only its class is. */
export const defineTask =
  <Payload>(schema: z.ZodType<Payload>, run: (payload: Payload, attempt: Try) => Promise<unknown>): Task =>
  async (payload, { job }) => {
    try {
      await run(schema.parse(payload), { triesLeft: job.max_attempts - job.attempts });
    } catch (fault) {
      throw new Error(report(job.task_identifier, fault));
    }
  };
