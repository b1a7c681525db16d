import { database } from "#db/client.ts";
import { citizenActor, type Person } from "./actor.ts";
import { ownApplication } from "./own-application.ts";
import { settlePayment } from "./settle-payment.ts";
import { latestAttempt } from "./start-payment.ts";
import { type TransitionResult, transition } from "./transition.ts";

/** Withdraws the person’s own application. A payment still open is asked about first: who has paid is told, and decides again. */
export const withdraw = async (
  person: Person,
  reference: string,
  expectedVersion: number,
  now: Date,
): Promise<TransitionResult> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  const attempt = await latestAttempt(person.id, reference);
  if (attempt?.state === "pending") await settlePayment(attempt.operation, now);
  return database().transaction((tx) =>
    transition(tx, {
      applicationId: own.applicationId,
      action: "withdraw",
      actor: citizenActor(person),
      expectedVersion,
      now,
    }),
  );
};
