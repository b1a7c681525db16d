import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { exceeds } from "#lib/limits/allow.ts";

const found = z.tuple([z.object({ id: z.uuid().nullable() })]);

/** Has a worker send a new link, if reference and address go together, and few were asked lately for either. Says nothing either way. */
export const askTrackingLink = async (reference: string, email: string): Promise<void> => {
  const tooOften = await Promise.all([reference, email].map((each) => exceeds("tracking-request", each)));
  if (tooOften.includes(true)) return;
  await database().transaction(async (tx) => {
    const { rows } = await tx.execute(sql`select wall.application_to_follow(${reference}, ${email}) as id`);
    const [{ id: applicationId }] = found.parse(rows);
    if (applicationId) await enqueue(tx, "renew-tracking-link", { applicationId }, `tracking-link:${applicationId}`);
  });
};
