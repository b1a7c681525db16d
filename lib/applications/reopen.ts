import { database } from "#db/client.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { citizenActor, type Person } from "./actor.ts";
import { draftExpiry, ownDraft } from "./drafts.ts";
import { ownApplication } from "./own-application.ts";
import { type Settlement, settlePayment } from "./settle-payment.ts";
import { isPageOpen, latestAttempt } from "./start-payment.ts";
import { type TransitionResult, transition } from "./transition.ts";

type Attempt = NonNullable<Awaited<ReturnType<typeof latestAttempt>>>;

/** Given up, or left where nobody can pay any more. */
const isOver = (attempt: Attempt, settlement: Settlement, now: Date): boolean =>
  settlement === "refused" || settlement === "abandoned" || (settlement === "not_yet" && !isPageOpen(attempt, now));

/** Back to the draft, before anything was paid; not while a payment is open somewhere, nor beside another draft. */
export const reopen = async (
  person: Person,
  reference: string,
  now: Date,
): Promise<TransitionResult | { ok: false; because: "payment_pending" | "other_draft" }> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  const attempt = await latestAttempt(person.id, reference);
  if (attempt?.state === "pending" && !isOver(attempt, await settlePayment(attempt.operation, now), now))
    return { ok: false, because: "payment_pending" };
  if (await ownDraft(person.id, own.procedureSlug)) return { ok: false, because: "other_draft" };
  return database().transaction((tx) =>
    transition(tx, {
      applicationId: own.applicationId,
      action: "reopen",
      actor: citizenActor(person),
      now,
      changes: {
        submissionKey: null,
        fee: null,
        draftExpiresAt: draftExpiry(procedureOf(own), now),
      },
    }),
  );
};
