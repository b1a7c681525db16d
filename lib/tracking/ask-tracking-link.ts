import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

const found = z.tuple([z.object({ id: z.uuid().nullable() })]);

/** Has a worker send a new link, if reference and address go together. Says nothing either way. */
export const askTrackingLink = (reference: string, email: string): Promise<void> =>
  database().transaction(async (tx) => {
    const { rows } = await tx.execute(sql`select wall.application_to_follow(${reference}, ${email}) as id`);
    const [{ id: applicationId }] = found.parse(rows);
    if (applicationId) await enqueue(tx, "renew-tracking-link", { applicationId }, `tracking-link:${applicationId}`);
  });
