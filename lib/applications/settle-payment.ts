import { eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { paymentAttempts } from "#db/schema.ts";
import { statusOf } from "#lib/engine/states.ts";
import { whileSomeoneWaits } from "#lib/outside.ts";
import { type PaymentResult, PaymentUnavailable, paymentResult } from "#lib/payments/payfip.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { announce } from "#lib/realtime/announce.ts";
import { machineActor } from "./actor.ts";
import { appendEvent } from "./append-event.ts";
import { filingChanges, followPayment } from "./filing.ts";
import { type Application, lock, transition } from "./transition.ts";

type Attempt = typeof paymentAttempts.$inferSelect;
export type Settlement =
  | "paid"
  | "refused"
  | "abandoned"
  | "mismatch"
  | "not_yet"
  | "unknown_operation"
  | "unavailable";

const provider = machineActor("payment", "Paiement en ligne");

/** Asks the provider what became of an operation and writes it once, however often it is told. @param signal until when the provider may answer */
export const settlePayment = async (
  operation: string,
  now: Date,
  signal = whileSomeoneWaits(),
): Promise<Settlement> => {
  const [attempt] = await database().select().from(paymentAttempts).where(eq(paymentAttempts.operation, operation));
  if (attempt === undefined) return "unknown_operation";
  if (attempt.state !== "pending") return attempt.state;
  const result = await ask(operation, signal);
  if (result === "unavailable" || result.state === "not_yet") return result === "unavailable" ? result : "not_yet";
  return database().transaction((tx) => settleAttempt(tx, attempt, result, now));
};

const ask = async (operation: string, signal: AbortSignal): Promise<PaymentResult | "unavailable"> => {
  try {
    return await paymentResult(operation, signal);
  } catch (fault) {
    if (fault instanceof PaymentUnavailable) return "unavailable";
    throw fault;
  }
};

type Final = Exclude<PaymentResult, { state: "not_yet" }>;

/** What was paid is what was asked, and still what the application owes. */
const isDue = (application: Application, attempt: Attempt, result: Final): boolean =>
  result.amountCents === attempt.amountCents &&
  result.debtReference === attempt.debtReference &&
  (!owes(application) || application.fee?.totalCents === attempt.amountCents);

/** To be paid now: before it is filed, or once it is granted. */
export const owes = ({ decision, payment }: Pick<Application, "decision" | "payment">): boolean =>
  payment === "due" && (decision === "awaiting_payment" || decision === "approved");

/** Writes the end of a payment, and files what it paid for. */
export const settleAttempt = async (
  tx: Transaction,
  attempt: Attempt,
  result: Final,
  now: Date,
): Promise<Settlement> => {
  const application = await lock(tx, attempt.applicationId);
  const [current] = await tx.select().from(paymentAttempts).where(eq(paymentAttempts.operation, attempt.operation));
  if (application === undefined || current === undefined || current.state !== "pending")
    return current?.state === undefined || current.state === "pending" ? "unknown_operation" : current.state;
  const state = result.state === "paid" && !isDue(application, attempt, result) ? "mismatch" : result.state;
  await tx
    .update(paymentAttempts)
    .set({ state, settledAt: now, authorisation: result.authorisation })
    .where(eq(paymentAttempts.operation, attempt.operation));
  const procedure = procedureOf(application);
  if (state === "paid" && owes(application)) {
    const paid = await transition(tx, {
      applicationId: application.applicationId,
      action: "confirm_payment",
      actor: provider,
      now,
      data: { amountCents: attempt.amountCents },
      changes: application.submittedAt === null ? filingChanges(procedure, now) : {},
    });
    if (paid.ok) await followPayment(tx, procedure, application, paid.application);
    return state;
  }
  await appendEvent(tx, {
    applicationId: application.applicationId,
    type: `payment_${state}`,
    actor: provider,
    status: statusOf(application),
    data: { amountCents: result.amountCents },
    occurredAt: now,
  });
  await announce(tx, application);
  return state;
};
