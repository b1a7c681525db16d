import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import type { Jobs } from "../enqueue.ts";

const waiting = z.array(z.object({ id: z.coerce.number(), payload: z.unknown() }));

/** Does what a worker would with the jobs of this name that wait, the oldest first. */
export const doJobs = async <Name extends keyof Jobs>(
  name: Name,
  schema: z.ZodType<Jobs[Name]>,
  work: (payload: Jobs[Name]) => Promise<unknown>,
): Promise<void> => {
  const { rows } = await database().execute(sql`
    select job.id, payload from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier = ${name} order by job.id`);
  for (const { id, payload } of waiting.parse(rows)) {
    await work(schema.parse(payload));
    await database().execute(sql`select graphile_worker.complete_jobs(array[${id}::bigint])`);
  }
};
