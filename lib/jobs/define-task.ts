import type { Task } from "graphile-worker";
import type { z } from "zod";
import { patiently } from "#lib/outage.ts";
import { report } from "./report.ts";

/** A task from the shape of its payload and what it calls. What it throws is kept in the queue’s table: only its class is. */
export const defineTask =
  <Payload>(schema: z.ZodType<Payload>, run: (payload: Payload) => Promise<unknown>): Task =>
  async (payload, { job }) => {
    try {
      const asked = schema.parse(payload);
      // The queue would put the next try off for longer and longer.
      await patiently(() => run(asked));
    } catch (fault) {
      throw new Error(report(job.task_identifier, fault));
    }
  };
