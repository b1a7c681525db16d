import { setTimeout as pause } from "node:timers/promises";
import type { Task } from "graphile-worker";
import type { z } from "zod";
import { isOutage } from "#lib/outage.ts";
import { report } from "./report.ts";

/** A task from the shape of its payload and what it calls. What it throws is kept in the queue’s table: only its class is. */
export const defineTask =
  <Payload>(schema: z.ZodType<Payload>, run: (payload: Payload) => Promise<unknown>): Task =>
  async (payload, { job }) => {
    try {
      const asked = schema.parse(payload);
      await patiently(() => run(asked));
    } catch (fault) {
      throw new Error(report(job.task_identifier, fault));
    }
  };

const moment = 1_000;
const moments = 30;

/** What is away for a moment comes back: the same try waits for it, where the queue would put the next one off for longer and longer. */
const patiently = async (work: () => Promise<unknown>): Promise<unknown> => {
  for (let left = moments; ; left--) {
    try {
      return await work();
    } catch (fault) {
      if (!isOutage(fault) || left === 0) throw fault;
    }
    await pause(moment);
  }
};
