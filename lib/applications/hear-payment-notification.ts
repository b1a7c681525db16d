import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { paymentAttempts } from "#db/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** Notes that the provider has news of one of our operations; a worker asks it what they are. Unknown ones are ignored. */
export const hearPaymentNotification = (operation: string): Promise<void> =>
  database().transaction(async (tx) => {
    const [attempt] = await tx
      .select({ operation: paymentAttempts.operation })
      .from(paymentAttempts)
      .where(and(eq(paymentAttempts.operation, operation), eq(paymentAttempts.state, "pending")));
    if (attempt) await enqueue(tx, "ask-payment", { operation }, `payment:${operation}`);
  });
