import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

const found = z.tuple([z.object({ awaited: z.boolean() })]);

/** Notes that the provider has news of one of our operations; a worker asks it what they are. Unknown ones are ignored. */
export const hearPaymentNotification = (operation: string): Promise<void> =>
  database().transaction(async (tx) => {
    const { rows } = await tx.execute(sql`select wall.payment_awaited(${operation}) as awaited`);
    const [{ awaited }] = found.parse(rows);
    if (awaited) await enqueue(tx, "ask-payment", { operation }, `payment:${operation}`);
  });
