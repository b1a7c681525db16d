import { and, desc, eq, gte, lt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { paymentAttempts } from "#db/schema.ts";
import { settleAttempt, settlePayment } from "./settle-payment.ts";

type Begun = { from?: Date; before: Date };
const largest = 1_000;

/** Asks about the payments begun then whose end nobody told us, the latest first; stops as soon as the provider is down. */
export const settlePending = async (begun: Begun, now: Date): Promise<void> => {
  for (const { operation } of await pending(begun)) {
    if ((await settlePayment(operation, now)) === "unavailable") return;
  }
};

/** Gives up the payments begun before, once the provider has said again that nobody ended them. */
export const abandonPending = async (before: Date, now: Date): Promise<void> => {
  for (const attempt of await pending({ before })) {
    const settlement = await settlePayment(attempt.operation, now);
    if (settlement === "unavailable") return;
    const { amountCents, debtReference } = attempt;
    if (settlement === "not_yet")
      await database().transaction((tx) =>
        settleAttempt(tx, attempt, { state: "abandoned", amountCents, debtReference, authorisation: "" }, now),
      );
  }
};

const pending = ({ from, before }: Begun) =>
  database()
    .select()
    .from(paymentAttempts)
    .where(
      and(
        eq(paymentAttempts.state, "pending"),
        lt(paymentAttempts.createdAt, before),
        ...(from ? [gte(paymentAttempts.createdAt, from)] : []),
      ),
    )
    .orderBy(desc(paymentAttempts.createdAt))
    .limit(largest);
