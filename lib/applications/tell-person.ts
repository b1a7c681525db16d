import type { Transaction } from "#db/client.ts";
import { statusOf } from "#lib/engine/states.ts";
import { type EmailTemplate, enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { announce } from "#lib/realtime/announce.ts";
import type { Actor } from "./actor.ts";
import { appendEvent } from "./append-event.ts";
import { type Application, stateOf } from "./transition.ts";

/** `email` names the letter, `data` is what the history and the letter say of it. */
type News = { type: string; email: EmailTemplate; actor: Actor; data?: Record<string, unknown>; now: Date };

/**
 * What changes no state and is told nevertheless: in the history, on the pages that are open, and by e-mail to whoever gave an address.
 * The caller holds the application’s row lock.
 */
export const tellPerson = async (
  tx: Transaction,
  application: Application,
  { type, email, actor, data = {}, now }: News,
): Promise<void> => {
  const { applicationId, contactEmail, language } = application;
  const status = statusOf(stateOf(application));
  const event = await appendEvent(tx, { applicationId, type, actor, status, data, occurredAt: now });
  await announce(tx, application);
  if (contactEmail === null) return;
  const letter = { template: email, recipient: contactEmail, language, data, now };
  await enqueueEmail(tx, { applicationId, eventSequence: event.sequence, ...letter });
};
