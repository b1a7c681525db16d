import { z } from "zod";
import { settlePayment } from "#lib/applications/settle-payment.ts";
import { now } from "#lib/clock.ts";
import { defineTask } from "../define-task.ts";
import type { Jobs } from "../enqueue.ts";

const payload: z.ZodType<Jobs["ask-payment"]> = z.object({ operation: z.string().min(1) });

/** Fails while the provider does not know or does not answer, so that the queue asks again soon. */
export const askPaymentTask = defineTask(payload, async ({ operation }) => {
  const settlement = await settlePayment(operation, now());
  if (settlement === "not_yet" || settlement === "unavailable") throw new PaymentNotSettled(settlement);
});

class PaymentNotSettled extends Error {}
