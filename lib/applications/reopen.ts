import { database } from "#db/client.ts";
import { citizenActor, type Person } from "./actor.ts";
import { ownApplication } from "./own-application.ts";
import { type Settlement, settlePayment } from "./settle-payment.ts";
import { latestAttempt } from "./start-payment.ts";
import { type TransitionResult, transition } from "./transition.ts";

const givenUp: readonly Settlement[] = ["refused", "abandoned"];

/** Back to the draft, before anything was paid; not while a payment is open somewhere. */
export const reopen = async (
  person: Person,
  reference: string,
  now: Date,
): Promise<TransitionResult | { ok: false; because: "payment_pending" }> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  const attempt = await latestAttempt(person.id, reference);
  if (attempt?.state === "pending" && !givenUp.includes(await settlePayment(attempt.operation, now)))
    return { ok: false, because: "payment_pending" };
  return database().transaction((tx) =>
    transition(tx, {
      applicationId: own.applicationId,
      action: "reopen",
      actor: citizenActor(person),
      now,
      changes: { submissionKey: null, fee: null },
    }),
  );
};
